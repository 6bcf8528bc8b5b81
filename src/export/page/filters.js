/* What is shown: the choices at the left, and the nodes and edges that they leave. */
const filters = (() => {
  const get = (id) => document.getElementById(id);
  const shown = { nodes: [], edges: [], nodeSet: new Set(), edgeSet: new Set() };
  const listeners = [];
  const chosen = { type: new Set(), polarity: new Set(), modality: new Set() };

  /* A checkbox for each value that occurs, with its count. */
  function boxes(place, kind, values, order) {
    const counts = new Map(model.unique(values));
    const names = order ? order.filter((name) => counts.has(name)) : [...counts.keys()];
    for (const name of names) {
      chosen[kind].add(name);
      const box = make("input", { type: "checkbox", checked: true, name: kind, value: name });
      box.addEventListener("change", () => {
        if (box.checked) chosen[kind].add(name);
        else chosen[kind].delete(name);
        update();
      });
      const mark = make("span", { class: `mark ${kind}`, "data-is": name, "aria-hidden": "true" });
      get(place).append(make("label", {}, box, mark, make("span", { class: "name" }, name), make("span", { class: "count" }, String(counts.get(name)))));
    }
  }

  function options(select, all, values) {
    select.append(make("option", { value: "" }, all), ...values.map(([value, label]) => make("option", { value }, label)));
    select.addEventListener("change", update);
  }

  boxes("types", "type", model.nodes.map((node) => node.type));
  boxes("polarities", "polarity", model.edges.map((edge) => edge.data.polarity), ["affirmed", "negated"]);
  boxes("modalities", "modality", model.edges.map((edge) => edge.data.modality), ["actual", "planned", "demanded", "possible", "hypothetical"]);
  const types = model.unique(model.edges.map((edge) => edge.data.type));
  options(get("relation"), "all types", types.map(([type, count]) => [type, `${model.words(type)} (${count})`]));
  const titles = [...model.documents.values()].map((one) => [one.id, [one.published, one.title || one.id].filter(Boolean).join(" · ")]);
  options(get("document"), "all documents", titles);
  for (const id of ["isolated", "undated", "from", "to"]) get(id).addEventListener("change", update);
  get("confidence").addEventListener("input", update);
  get("reset").addEventListener("click", reset);

  function keeps(edge) {
    const { polarity, modality, confidence, type, evidence } = edge.data;
    if (!chosen.polarity.has(polarity) || !chosen.modality.has(modality)) return false;
    if (!chosen.type.has(edge.source.type) || !chosen.type.has(edge.target.type)) return false;
    if (confidence < Number(get("confidence").value)) return false;
    if (get("relation").value && get("relation").value !== type) return false;
    const document = get("document").value;
    if (document && !evidence.some((one) => one.document === document)) return false;
    if (!edge.from) return get("undated").checked;
    return !(get("from").value && edge.to < get("from").value) && !(get("to").value && edge.from > get("to").value);
  }

  function update() {
    get("confidence-shown").value = Number(get("confidence").value).toFixed(2);
    shown.edges = model.edges.filter(keeps);
    shown.edgeSet = new Set(shown.edges);
    const ends = new Set(shown.edges.flatMap((edge) => [edge.source, edge.target]));
    const alone = get("isolated").checked;
    shown.nodes = model.nodes.filter((node) => ends.has(node) || (alone && chosen.type.has(node.type)));
    shown.nodeSet = new Set(shown.nodes);
    for (const listener of listeners) listener(shown);
  }

  function reset() {
    for (const box of document.querySelectorAll("#filters input[type=checkbox]")) {
      box.checked = box.id !== "isolated";
      if (box.name) chosen[box.name].add(box.value);
    }
    for (const id of ["relation", "document", "from", "to"]) get(id).value = "";
    get("confidence").value = 0;
    update();
  }

  /* Whatever hides a node or an edge that someone asked for gives way. */
  function reveal(node, edge) {
    if (edge && !shown.edgeSet.has(edge)) reset();
    if (node && !shown.nodeSet.has(node)) reset();
    if (node && !shown.nodeSet.has(node)) {
      get("isolated").checked = true;
      update();
    }
  }

  return { shown, update, reset, reveal, onChange: (listener) => listeners.push(listener) };
})();

/* The histogram of days, to drag a span in. */
const timeline = (() => {
  const svg = document.getElementById("days");
  const from = document.getElementById("from");
  const to = document.getElementById("to");
  const dated = model.edges.filter((edge) => edge.from);
  const WIDTH = 240, HEIGHT = 48, BARS = 48, DAY = 86400000;
  if (!dated.length) {
    svg.setAttribute("hidden", "");
    return;
  }
  const day = (text) => Math.floor(Date.parse(text.slice(0, 10)) / DAY) || 0;
  const iso = (number) => new Date(number * DAY).toISOString().slice(0, 10);
  const starts = dated.map((edge) => day(edge.from)).sort((a, b) => a - b);
  // A statement about 1950 must not press the week that the news is about into one bar.
  const first = starts[Math.floor(starts.length * 0.05)], last = starts[starts.length - 1] + 1;
  const span = Math.max(last - first, 1);
  svg.setAttribute("viewBox", `0 0 ${WIDTH} ${HEIGHT}`);
  const part = (name, attributes) => {
    const element = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    svg.append(element);
    return element;
  };
  const bars = Array.from({ length: BARS }, (_, number) => part("rect", { class: "bar", x: (number * WIDTH) / BARS + 0.5, width: WIDTH / BARS - 1 }));
  const brush = part("rect", { class: "brush", y: 0, height: HEIGHT, width: 0, x: 0 });
  const bar = (number) => Math.min(BARS - 1, Math.max(0, Math.floor(((number - first) * BARS) / span)));

  function draw(shown) {
    const all = new Array(BARS).fill(0);
    for (const edge of dated) all[bar(day(edge.from))] += 1;
    const kept = new Array(BARS).fill(0);
    for (const edge of shown.edges) if (edge.from) kept[bar(day(edge.from))] += 1;
    const most = Math.max(...all);
    bars.forEach((rect, number) => {
      const height = all[number] ? Math.max(2, (all[number] / most) * (HEIGHT - 4)) : 0;
      rect.setAttribute("y", HEIGHT - height);
      rect.setAttribute("height", height);
      rect.setAttribute("class", kept[number] ? "bar" : "bar out");
    });
    const place = (text, other) => (text ? ((day(text) - first) * WIDTH) / span : other);
    const [left, right] = [Math.max(0, place(from.value, 0)), Math.min(WIDTH, place(to.value && iso(day(to.value) + 1), WIDTH))];
    brush.setAttribute("x", left);
    brush.setAttribute("width", from.value || to.value ? Math.max(2, right - left) : 0);
  }

  let began = null;
  const at = (event) => {
    const box = svg.getBoundingClientRect();
    return first + Math.floor(Math.min(0.999, Math.max(0, (event.clientX - box.left) / box.width)) * span);
  };
  svg.addEventListener("pointerdown", (event) => {
    began = at(event);
    svg.setPointerCapture(event.pointerId);
  });
  svg.addEventListener("pointermove", (event) => {
    if (began === null) return;
    const [one, other] = [began, at(event)].sort((a, b) => a - b);
    [from.value, to.value] = [iso(one), iso(other)];
    filters.update();
  });
  svg.addEventListener("pointerup", () => {
    began = null;
  });
  filters.onChange(draw);
})();
