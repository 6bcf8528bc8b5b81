/* The right side: the whole, one thing, or one relation with its passages. */
const panel = (() => {
  const panel = document.getElementById("panel");
  let open = () => {};
  const POSITIONS = new Set(["HOLDS_POSITION", "HEAD_OF", "REPRESENTS", "WORKS_FOR", "MEMBER_OF"]);

  const button = (text, thing, kind = "link") => make("button", { type: "button", class: kind, onclick: () => open(thing) }, text);
  const badge = (text, kind) => make("span", { class: `badge ${kind}` }, text);

  function badges(edge) {
    const { polarity, modality, attribution, former, open: own } = edge.data;
    const row = make("p", { class: "badges" });
    if (polarity === "negated") row.append(badge("negated", "negated"));
    if (modality !== "actual") row.append(badge(modality, modality));
    if (former) row.append(badge("former", "plain"));
    if (own) row.append(badge("the text's own word", "plain"));
    if (attribution) {
      const speaker = model.byId.get(attribution);
      row.append(make("span", { class: "badge plain" }, "on the word of ", speaker ? button(speaker.name, speaker) : attribution));
    }
    return row.childElementCount ? row : null;
  }

  function when(edge) {
    const { time } = edge.data;
    if (!time) return edge.from ? `told on ${edge.from}` : "";
    const days = time.start && (time.end && time.end !== time.start ? `${time.start} to ${time.end}` : time.start);
    return days ? `${days} (“${time.text}”)` : `“${time.text}”`;
  }

  /* One relation as a line that opens it. */
  function line(edge, seen) {
    const other = edge.source === seen ? edge.target : edge.source;
    const said = edge.source === seen ? [make("b", {}, model.relation(edge)), " ", other.name] : [other.name, " ", make("b", {}, model.relation(edge))];
    const mark = make("span", { class: "mark line", "data-polarity": edge.data.polarity, "data-is": edge.data.modality, "aria-hidden": "true" });
    const note = [model.status(edge), edge.from].filter(Boolean).join(" · ");
    return make("li", {}, make("button", { type: "button", class: "statement", onclick: () => open(edge) }, mark, make("span", {}, ...said, note ? make("small", {}, note) : "")));
  }

  function node(thing) {
    const { data } = thing;
    const facts = make("dl", {});
    const fact = (name, ...value) => facts.append(make("dt", {}, name), make("dd", {}, ...value));
    if (data.aliases?.length) fact("Also", data.aliases.filter(Boolean).join(" · "));
    fact("Mentions", `${data.mentions}`);
    if (/^Q\d+$/.test(data.wikidata ?? "")) fact("Wikidata", make("a", { href: `https://www.wikidata.org/wiki/${data.wikidata}`, rel: "noopener noreferrer", target: "_blank" }, data.wikidata));
    if (data.iso) fact("ISO 3166", data.iso);
    const byDay = (a, b) => (b.from ?? "").localeCompare(a.from ?? "") || a.index - b.index;
    const held = thing.edges.filter((edge) => edge.source === thing && POSITIONS.has(edge.data.type)).sort(byDay);
    const rest = thing.edges.filter((edge) => !held.includes(edge)).sort(byDay);
    const said = model.edges.filter((edge) => edge.data.attribution === thing.id).sort(byDay);
    const list = (title, edges) => (edges.length ? make("section", {}, make("h3", {}, `${title} (${edges.length})`), make("ul", { class: "statements" }, ...edges.map((edge) => line(edge, thing)))) : "");
    panel.replaceChildren(
      heading(thing.name, make("p", { class: "kind" }, make("span", { class: "mark type", "data-is": thing.type, "aria-hidden": "true" }), thing.type)),
      facts,
      list("Positions", held),
      list("Relations", rest),
      list("On their word", said),
    );
  }

  function heading(text, ...under) {
    const close = make("button", { type: "button", class: "close", "aria-label": "Close", onclick: () => open(null) }, "×");
    return make("header", {}, close, make("h2", {}, text), ...under);
  }

  function relation(edge) {
    const { data, source, target } = edge;
    const facts = make("dl", {});
    const fact = (name, ...value) => facts.append(make("dt", {}, name), make("dd", {}, ...value));
    if (when(edge)) fact("When", when(edge));
    const place = model.byId.get(data.place);
    if (place) fact("Where", button(place.name, place));
    if (data.predicate) fact("In words", `“${data.predicate}”`);
    fact("Confidence", make("meter", { min: 0, max: 1, value: data.confidence, "aria-label": "Confidence" }), ` ${data.confidence.toFixed(2)}`);
    const known = new Set(["source", "target", "key", "type", "predicate", "polarity", "modality", "attribution", "time", "place", "title", "former", "open", "confidence", "evidence"]);
    for (const [name, value] of Object.entries(data)) {
      if (!known.has(name) && value !== null) fact(name, typeof value === "object" ? JSON.stringify(value) : String(value));
    }
    panel.replaceChildren(
      make("header", {}, make("button", { type: "button", class: "close", "aria-label": "Close", onclick: () => open(null) }, "×"),
        make("h2", {}, button(source.name, source), make("span", { class: "verb" }, ` ${model.relation(edge)} `), button(target.name, target)), badges(edge)),
      facts,
      make("h3", {}, data.evidence.length === 1 ? "The passage" : `${data.evidence.length} passages`),
      ...data.evidence.map((evidence) => passage(edge, evidence)),
    );
  }

  /* A passage in its sentence, with the sentences around it; the ends of the relation are marked, too. */
  function passage(edge, evidence) {
    const article = model.documents.get(evidence.document);
    const quote = make("blockquote", {});
    const sentences = article?.sentences ?? [];
    const here = sentences[evidence.sentence] ?? { start: evidence.start, end: evidence.end };
    const first = sentences[evidence.sentence - 1]?.start ?? here.start;
    const last = sentences[evidence.sentence + 1]?.end ?? here.end;
    quote.append(...marked(edge, evidence, first, last));
    const origin = [article?.title || evidence.document, article?.source, article?.published].filter(Boolean).join(" · ");
    const whole = make("details", {}, make("summary", {}, "The whole document"));
    whole.addEventListener("toggle", () => {
      if (!whole.open || whole.childElementCount > 1) return;
      const text = make("div", { class: "document" }, ...marked(edge, evidence, 0, new TextEncoder().encode(article?.text ?? "").length));
      whole.append(text);
      text.querySelector("mark")?.scrollIntoView({ block: "center" });
    });
    const link = /^https?:\/\//.test(article?.url ?? "") ? make("a", { href: article.url, rel: "noopener noreferrer", target: "_blank" }, "source") : "";
    return make("article", { class: "evidence" }, make("p", { class: "origin" }, origin, " ", link), quote, article ? whole : "");
  }

  /* A stretch of a document with the passage marked, and in it the names of both ends. */
  function marked(edge, evidence, first, last) {
    const id = evidence.document;
    const names = [edge.source, edge.target].flatMap((thing) => thing.data.occurrences ?? []).filter((one) => one.document === id && one.start >= evidence.start && one.end <= evidence.end).sort((a, b) => a.start - b.start);
    const mark = make("mark", {});
    let at = evidence.start;
    for (const name of names) {
      if (name.start < at) continue;
      mark.append(model.passage(id, at, name.start), make("span", { class: "end" }, model.passage(id, name.start, name.end)));
      at = name.end;
    }
    mark.append(model.passage(id, at, evidence.end));
    return [model.passage(id, first, evidence.start), mark, model.passage(id, evidence.end, last)];
  }

  /* What there is when nothing is chosen: who is in the middle of it, what is denied, the documents. */
  function overview() {
    const central = [...model.nodes].sort((a, b) => b.edges.length - a.edges.length || a.index - b.index).slice(0, 12).filter((node) => node.edges.length);
    const denied = model.edges.filter((edge) => edge.data.polarity === "negated").slice(0, 12);
    const list = (title, items) => (items.length ? make("section", {}, make("h3", {}, title), make("ul", { class: "statements" }, ...items)) : "");
    const chip = (thing) => make("li", {}, make("button", { type: "button", class: "statement", onclick: () => open(thing) }, make("span", { class: "mark type", "data-is": thing.type, "aria-hidden": "true" }), make("span", {}, thing.name, make("small", {}, `${thing.edges.length} relations`))));
    const articles = [...model.documents.values()].map((one) => make("li", { class: "article" }, one.title || one.id, make("small", {}, [one.source, one.published].filter(Boolean).join(" · "))));
    panel.replaceChildren(
      make("header", {}, make("h2", {}, "At a glance"), make("p", { class: "kind" }, "Choose a thing to see what is said of it, or a line to read the sentence behind it.")),
      list("In the middle", central.map(chip)),
      list("Denied", denied.map((edge) => make("li", {}, make("button", { type: "button", class: "statement", onclick: () => open(edge) }, make("span", { class: "mark line", "data-polarity": "negated", "data-is": edge.data.modality, "aria-hidden": "true" }), make("span", {}, edge.source.name, " ", make("b", {}, model.relation(edge)), " ", edge.target.name))))),
      list(`Documents (${articles.length})`, articles),
    );
  }

  function show(thing) {
    if (!thing) overview();
    else if (thing.data.evidence) relation(thing);
    else node(thing);
    panel.scrollTop = 0;
  }

  return { show, when, onOpen: (listener) => (open = listener) };
})();
