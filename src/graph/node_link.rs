//! The graph as node-link data, the shape that networkx reads (spec: "The JSON export").
