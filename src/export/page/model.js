/* The graph as the page uses it: things, relations, documents, and words for them. */
const model = (() => {
  const data = JSON.parse(document.getElementById("graph").textContent);
  const documents = new Map(data.graph.documents.map((one) => [one.id, one]));
  const nodes = data.nodes.map((node, index) => ({ data: node, index, id: node.id, name: node.name || node.id, type: node.type, edges: [], x: 0, y: 0 }));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const edges = data.edges.map((edge, index) => {
    const made = { data: edge, index, source: byId.get(edge.source), target: byId.get(edge.target) };
    [made.from, made.to] = days(edge);
    made.source.edges.push(made);
    if (made.target !== made.source) made.target.edges.push(made);
    return made;
  });

  /* First and last day of a relation: its own, else the day on which it was published. */
  function days(edge) {
    const time = edge.time || {};
    if (time.start) return [time.start, time.end || time.start];
    const published = edge.evidence.map((one) => documents.get(one.document)?.published).filter(Boolean).sort();
    return published.length ? [published[0], published[0]] : [null, null];
  }

  const decoder = new TextDecoder();
  const encoded = new Map();
  /* Passages count in bytes of UTF-8, which is not how JavaScript counts. */
  function passage(id, start, end) {
    if (!encoded.has(id)) encoded.set(id, new TextEncoder().encode(documents.get(id)?.text ?? ""));
    return decoder.decode(encoded.get(id).subarray(start, end));
  }

  function words(type) {
    return type.toLowerCase().replaceAll("_", " ");
  }

  /* `met with`, `not met with`, `former Secretary of State` */
  function relation(edge) {
    const { type, title, polarity, former } = edge.data;
    const named = title ? (type === "HOLDS_POSITION" ? title : `${words(type)} (${title})`) : words(type);
    return (polarity === "negated" ? "not " : "") + (former ? "former " : "") + named;
  }

  /* How it is said to hold, in the words of the legend; empty for what simply holds. */
  function status(edge) {
    const { polarity, modality, attribution } = edge.data;
    const parts = [];
    if (polarity === "negated") parts.push("negated");
    if (modality !== "actual") parts.push(modality);
    if (attribution) parts.push(`says ${byId.get(attribution)?.name ?? attribution}`);
    return parts.join(", ");
  }

  /* A text for comparing: small letters, no accents. */
  function level(text) {
    return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  }

  function unique(values) {
    const counts = new Map();
    for (const value of values) counts.set(value, (counts.get(value) || 0) + 1);
    return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  }

  return { documents, nodes, edges, byId, passage, words, relation, status, level, unique };
})();

/* An element with attributes, text and children: the page never parses HTML of the data. */
function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key === "onclick") element.addEventListener("click", value);
    else if (value !== null && value !== false) element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
  return element;
}
