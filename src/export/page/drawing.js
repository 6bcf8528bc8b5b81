/* The canvas: where things lie, how they are drawn, what is under the pointer. */
const drawing = (() => {
  const canvas = document.getElementById("drawing");
  const hover = document.getElementById("hover");
  const context = canvas.getContext("2d");
  const look = {};
  const LABELS = 400;
  let width = 0, height = 0, view = d3.zoomIdentity, pending = false;
  let selected = null, pointed = null, onSelect = () => {}, simulation = null, touched = false;
  let ranked = [], cost = 0;

  const radius = (node) => Math.min(28, 4 + 2.2 * Math.sqrt(node.edges.length));
  /* From afar things shrink less than the space between them. */
  const size = (node) => radius(node) / Math.sqrt(Math.min(1, view.k));

  /* Colours of the style sheet, read anew whenever the theme changes. */
  function readColours() {
    const style = getComputedStyle(document.documentElement);
    for (const name of ["text", "quiet", "ground", "negated", "actual", "planned", "demanded", "possible", "hypothetical", "accent"]) {
      look[name] = style.getPropertyValue(`--${name}`).trim();
    }
    for (const type of new Set(model.nodes.map((node) => node.type))) look[type] = style.getPropertyValue(`--type-${type}`).trim() || look.text;
    redraw();
  }

  const colour = (edge) => (edge.data.polarity === "negated" ? look.negated : look[edge.data.modality] || look.actual);
  const dashes = (edge) => {
    if (edge.data.modality === "possible" || edge.data.modality === "hypothetical") return [1.5, 3];
    return edge.data.polarity === "negated" || edge.data.modality !== "actual" ? [6, 4] : [];
  };

  /* Parallel edges fan out, each pair of things by itself. */
  function bend() {
    const pairs = new Map();
    for (const edge of model.edges) {
      const key = [edge.source.index, edge.target.index].sort((a, b) => a - b).join(" ");
      if (!pairs.has(key)) pairs.set(key, []);
      pairs.get(key).push(edge);
    }
    for (const bundle of pairs.values()) {
      bundle.forEach((edge, place) => {
        const away = (place - (bundle.length - 1) / 2) * Math.min(0.22, 1.2 / bundle.length);
        edge.bend = edge.source.index <= edge.target.index ? away : -away;
        edge.place = place;
      });
    }
  }

  function lay() {
    const nodes = model.nodes.filter((node) => node.edges.length);
    const links = model.edges.filter((edge) => edge.source !== edge.target && edge.place === 0);
    simulation = d3
      .forceSimulation(nodes)
      .force("link", d3.forceLink(links.map(({ source, target }) => ({ source, target }))).distance((link) => 46 + radius(link.source) + radius(link.target)).strength(0.5))
      .force("charge", d3.forceManyBody().strength((node) => -140 - 18 * node.edges.length).distanceMax(380))
      .force("collide", d3.forceCollide((node) => radius(node) + 12))
      .force("x", d3.forceX().strength(0.09))
      .force("y", d3.forceY().strength(0.1))
      .alphaDecay(nodes.length > 2000 ? 0.045 : 0.0228)
      .stop();
    // Small graphs open settled; large ones settle before one's eyes, a slice of time a frame.
    const still = nodes.length <= 600;
    const step = () => {
      // Laying gets three times the time of painting, however quick the machine is.
      const end = performance.now() + Math.max(24, 3 * cost);
      do simulation.tick();
      while ((still || performance.now() < end) && simulation.alpha() > 0.02);
      if (simulation.alpha() > 0.02) requestAnimationFrame(step);
      else settle();
      if (!touched) fit(false);
      redraw();
    };
    step();
  }

  /* Things without relations stand in rows below the rest. */
  function settle() {
    const placed = model.nodes.filter((node) => node.edges.length);
    const alone = model.nodes.filter((node) => !node.edges.length).sort((a, b) => (a.type < b.type ? -1 : a.type > b.type ? 1 : 0));
    const left = Math.min(0, ...placed.map((node) => node.x)), right = Math.max(900, ...placed.map((node) => node.x));
    let x = left, y = Math.max(0, ...placed.map((node) => node.y)) + 90;
    for (const node of alone) {
      const wide = Math.min(190, 40 + 6.4 * node.name.length);
      if (x + wide > right) [x, y] = [left, y + 44];
      [node.x, node.y] = [x + wide / 2, y];
      x += wide;
    }
    canvas.dataset.settled = "true";
  }

  const zoom = d3.zoom().scaleExtent([0.03, 8]).on("zoom", (event) => {
    view = event.transform;
    if (event.sourceEvent) touched = true;
    redraw();
  });
  const surface = d3.select(canvas).call(zoom).on("dblclick.zoom", null);

  function fit(smooth = true, nodes = filters.shown.nodes) {
    if (!nodes.length || !width) return;
    const box = nodes.reduce((box, node) => [Math.min(box[0], node.x), Math.min(box[1], node.y), Math.max(box[2], node.x), Math.max(box[3], node.y)], [Infinity, Infinity, -Infinity, -Infinity]);
    const scale = Math.min(1.6, 0.94 * Math.min(width / (box[2] - box[0] + 130), height / (box[3] - box[1] + 90)));
    go(scale, (box[0] + box[2]) / 2, (box[1] + box[3]) / 2, smooth);
  }

  function go(scale, x, y, smooth = true) {
    const to = d3.zoomIdentity.translate(width / 2, height / 2).scale(scale).translate(-x, -y);
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    if (smooth && !calm) surface.transition().duration(450).call(zoom.transform, to);
    else surface.call(zoom.transform, to);
  }

  function redraw() {
    if (pending) return;
    pending = true;
    requestAnimationFrame(() => {
      pending = false;
      const began = performance.now();
      paint();
      cost = performance.now() - began;
    });
  }

  /* The two control points of an edge: a curve for two things, a loop for one. */
  function curve(edge) {
    const { source, target } = edge;
    if (source === target) {
      const reach = radius(source) + 26 + 10 * edge.place;
      return { loop: true, a: [source.x - reach, source.y - 1.5 * reach], b: [source.x + reach, source.y - 1.5 * reach] };
    }
    const [dx, dy] = [target.x - source.x, target.y - source.y];
    // The middle is pushed aside, at a right angle to the line.
    return { a: [(source.x + target.x) / 2 - dy * edge.bend, (source.y + target.y) / 2 + dx * edge.bend] };
  }

  function trace(edge) {
    const { source, target } = edge;
    const way = curve(edge);
    context.moveTo(source.x, source.y);
    if (way.loop) context.bezierCurveTo(...way.a, ...way.b, source.x, source.y);
    else if (edge.bend) context.quadraticCurveTo(...way.a, target.x, target.y);
    else context.lineTo(target.x, target.y);
    return way;
  }

  function arrow(edge, way) {
    const { target } = edge;
    const from = way.loop ? way.b : way.a;
    const angle = Math.atan2(target.y - from[1], target.x - from[0]);
    const edgeOf = size(target) + 2;
    const [x, y] = [target.x - Math.cos(angle) * edgeOf, target.y - Math.sin(angle) * edgeOf];
    context.moveTo(x, y);
    context.lineTo(x - Math.cos(angle - 0.4) * 8, y - Math.sin(angle - 0.4) * 8);
    context.lineTo(x - Math.cos(angle + 0.4) * 8, y - Math.sin(angle + 0.4) * 8);
  }

  /* Styles are set once for all edges that look alike, but each edge is a stroke of its own: one path with
     hundreds of thick crossing lines takes many times as long. */
  function paintEdges(edges, strong) {
    const alike = new Map();
    const [left, top] = view.invert([-40, -40]), [right, bottom] = view.invert([width + 40, height + 40]);
    for (const edge of edges) {
      const { source: a, target: b } = edge;
      // What lies beside the window is not drawn. A bend or a loop reaches no farther than its slack.
      const slack = a === b ? 60 : Math.abs(edge.bend) * (Math.abs(a.x - b.x) + Math.abs(a.y - b.y));
      if (Math.max(a.x, b.x) + slack < left || Math.min(a.x, b.x) - slack > right) continue;
      if (Math.max(a.y, b.y) + slack < top || Math.min(a.y, b.y) - slack > bottom) continue;
      const key = `${edge.data.polarity} ${edge.data.modality}`;
      if (!alike.has(key)) alike.set(key, []);
      alike.get(key).push(edge);
    }
    // Of thousands of lines only the colour is seen: dashes and heads would be lost in them.
    const plain = [...alike.values()].reduce((sum, group) => sum + group.length, 0) > 1500;
    for (const group of alike.values()) {
      context.strokeStyle = context.fillStyle = colour(group[0]);
      context.lineWidth = (strong ? 2.4 : 1.2) / Math.max(0.6, Math.min(view.k, 1.4));
      context.setLineDash(plain ? [] : dashes(group[0]));
      for (const edge of group) {
        context.beginPath();
        const way = trace(edge);
        context.stroke();
        if (plain || view.k < 0.35) continue;
        context.beginPath();
        arrow(edge, way);
        context.fill();
      }
      context.setLineDash([]);
    }
  }

  function paint() {
    const { shown } = filters;
    const near = neighbourhood();
    context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
    context.clearRect(0, 0, width, height);
    context.translate(view.x, view.y);
    context.scale(view.k, view.k);
    const inside = (edge) => near.edges.has(edge);
    context.globalAlpha = near.some ? 0.1 : shown.edges.length > 2000 ? 0.35 : 0.7;
    paintEdges(near.some ? shown.edges.filter((edge) => !inside(edge)) : shown.edges, false);
    context.globalAlpha = 1;
    if (near.some) paintEdges(shown.edges.filter(inside), true);
    const [left, top] = view.invert([-40, -40]), [right, bottom] = view.invert([width + 40, height + 40]);
    for (const node of shown.nodes) {
      if (node.x < left || node.x > right || node.y < top || node.y > bottom) continue;
      context.globalAlpha = near.some && !near.nodes.has(node) ? 0.18 : 1;
      context.beginPath();
      context.arc(node.x, node.y, size(node), 0, 2 * Math.PI);
      context.fillStyle = look[node.type];
      context.fill();
      context.lineWidth = (node === selected || node === pointed ? 3 : 1.5) / Math.max(view.k, 0.5);
      context.strokeStyle = node === selected || node === pointed ? look.text : look.ground;
      context.stroke();
    }
    context.globalAlpha = 1;
    paintLabels(near);
  }

  /* What is selected or pointed at, and what touches it. */
  function neighbourhood() {
    const centre = selected || pointed;
    const near = { some: Boolean(centre), nodes: new Set(), edges: new Set() };
    if (!centre) return near;
    const edges = centre.data.evidence ? [centre] : centre.edges;
    if (!centre.data.evidence) near.nodes.add(centre);
    for (const edge of edges) {
      near.edges.add(edge);
      near.nodes.add(edge.source).add(edge.target);
    }
    if (pointed && pointed !== centre) pointed.data.evidence ? near.edges.add(pointed) : near.nodes.add(pointed);
    return near;
  }

  /* Names, the most connected first; one that would cover another is left out. */
  function paintLabels(near) {
    context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
    const taken = [];
    const large = filters.shown.nodes.length > 1000;
    const free = (box) => taken.every((other) => box[0] > other[2] || box[2] < other[0] || box[1] > other[3] || box[3] < other[1]);
    const write = (text, x, y, ink, must) => {
      const wide = context.measureText(text).width / 2 + 3;
      const box = [x - wide, y - 8, x + wide, y + 8];
      if (box[2] < 0 || box[0] > width || box[3] < 0 || box[1] > height || (!must && !free(box))) return false;
      taken.push(box);
      context.strokeStyle = context.fillStyle = look.ground;
      context.lineWidth = 4;
      // A rim around each letter takes long: in a large graph a plain ground does.
      if (large) context.fillRect(x - wide + 2, y - 7, 2 * wide - 4, 14);
      else context.strokeText(text, x, y);
      context.fillStyle = ink;
      context.fillText(text, x, y);
      return true;
    };
    context.lineJoin = "round";
    context.textAlign = "center";
    context.textBaseline = "middle";
    context.font = "11px system-ui, sans-serif";
    const [x0, y0] = [view.x, view.y];
    const spoken = near.some ? filters.shown.edges.filter((edge) => near.edges.has(edge)) : view.k > 1.5 && filters.shown.edges.length < 1500 ? filters.shown.edges : [];
    const names = near.some ? filters.shown.nodes.filter((node) => near.nodes.has(node)) : ranked.slice(0, 4 * LABELS);
    let written = 0;
    for (const node of names) {
      if (written > LABELS) break;
      const letters = Math.min(15, 11 + node.edges.length / 6);
      context.font = `${near.nodes.has(node) || node.edges.length > 6 ? "600 " : ""}${letters}px system-ui, sans-serif`;
      const name = node.name.length > 34 ? `${node.name.slice(0, 33)}…` : node.name;
      if (write(name, node.x * view.k + x0, (node.y + size(node)) * view.k + y0 + 10, look.text, node === selected || node === pointed)) written += 1;
    }
    context.font = "11px system-ui, sans-serif";
    for (const edge of spoken.slice(0, 120)) {
      const [x, y] = middle(edge);
      write(model.relation(edge).slice(0, 40), x * view.k + x0, y * view.k + y0, colour(edge), edge === selected || edge === pointed);
    }
  }

  /* A point of an edge, `t` of the way along. */
  function along(edge, t) {
    const way = curve(edge), u = 1 - t, { source, target } = edge;
    if (way.loop) return [0, 1].map((i) => u ** 3 * [source.x, source.y][i] + 3 * u * u * t * way.a[i] + 3 * u * t * t * way.b[i] + t ** 3 * [source.x, source.y][i]);
    return [0, 1].map((i) => u * u * [source.x, source.y][i] + 2 * u * t * way.a[i] + t * t * [target.x, target.y][i]);
  }
  const middle = (edge) => along(edge, 0.5);

  function under(event) {
    const [x, y] = view.invert([event.offsetX, event.offsetY]);
    let best = null, least = Infinity;
    for (const node of filters.shown.nodes) {
      const far = Math.hypot(node.x - x, node.y - y) - size(node);
      if (far < 5 / view.k && far < least) [best, least] = [node, far];
    }
    if (best) return best;
    least = 6 / view.k;
    for (const edge of filters.shown.edges) {
      const reach = 60 + Math.abs(edge.bend || 0) * Math.hypot(edge.source.x - edge.target.x, edge.source.y - edge.target.y);
      if (x < Math.min(edge.source.x, edge.target.x) - reach || x > Math.max(edge.source.x, edge.target.x) + reach) continue;
      if (y < Math.min(edge.source.y, edge.target.y) - reach || y > Math.max(edge.source.y, edge.target.y) + reach) continue;
      for (let t = 0.04; t < 1; t += 0.04) {
        const [px, py] = along(edge, t);
        const far = Math.hypot(px - x, py - y);
        if (far < least) [best, least] = [edge, far];
      }
    }
    return best;
  }

  function point(thing, event) {
    if (thing === pointed) return;
    pointed = thing;
    canvas.style.cursor = thing ? "pointer" : "";
    hover.hidden = !thing;
    if (thing && event) {
      hover.textContent = thing.data.evidence ? `${thing.source.name} – ${model.relation(thing)} – ${thing.target.name}: ${thing.data.evidence[0]?.text ?? ""}` : `${thing.name} (${thing.type}), ${thing.edges.length} relations`;
      hover.style.left = `${Math.min(event.offsetX + 14, width - 300)}px`;
      hover.style.top = `${Math.min(event.offsetY + 14, height - 80)}px`;
    }
    redraw();
  }

  canvas.addEventListener("pointermove", (event) => point(under(event), event));
  canvas.addEventListener("pointerleave", () => point(null));
  canvas.addEventListener("click", (event) => onSelect(under(event)));

  /* The next thing in the direction of an arrow key. */
  function step(key) {
    const here = selected && !selected.data.evidence ? selected : ranked[0];
    if (!here || here !== selected) return here;
    const way = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[key];
    let best = here, least = Infinity;
    for (const node of filters.shown.nodes) {
      const [dx, dy] = [node.x - here.x, node.y - here.y];
      const ahead = dx * way[0] + dy * way[1], aside = Math.abs(dx * way[1]) + Math.abs(dy * way[0]);
      if (ahead > 1 && ahead + 2 * aside < least) [best, least] = [node, ahead + 2 * aside];
    }
    return best;
  }

  canvas.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key.startsWith("Arrow")) onSelect(step(event.key));
    else if (event.key === "+" || event.key === "=") surface.call(zoom.scaleBy, 1.4);
    else if (event.key === "-") surface.call(zoom.scaleBy, 1 / 1.4);
    else if (event.key === "0") fit();
    else return;
    event.preventDefault();
  });

  function resize() {
    const box = canvas.parentElement.getBoundingClientRect();
    [width, height] = [box.width, box.height];
    [canvas.width, canvas.height] = [Math.round(width * devicePixelRatio), Math.round(height * devicePixelRatio)];
    if (!touched) fit(false);
    redraw();
  }

  filters.onChange((shown) => {
    ranked = [...shown.nodes].sort((a, b) => b.edges.length - a.edges.length || a.index - b.index);
    redraw();
  });

  function select(thing, bring) {
    selected = thing;
    pointed = null;
    hover.hidden = true;
    if (thing && bring) {
      const [x, y] = thing.data.evidence ? middle(thing) : [thing.x, thing.y];
      touched = true;
      go(Math.max(view.k, 1.1), x, y);
    }
    redraw();
  }

  function start(chosen) {
    onSelect = chosen;
    bend();
    readColours();
    resize();
    lay();
    new ResizeObserver(resize).observe(canvas.parentElement);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", readColours);
  }

  /* Where a thing is on the screen: for the page's tests. */
  const screen = (thing) => view.apply(thing.data.evidence ? middle(thing) : [thing.x, thing.y]);
  const image = () => canvas.toDataURL("image/png");
  return { start, select, fit, readColours, screen, image, closer: () => surface.call(zoom.scaleBy, 1.4), farther: () => surface.call(zoom.scaleBy, 1 / 1.4) };
})();
