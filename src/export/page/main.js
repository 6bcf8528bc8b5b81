/* Search, table, theme, printing, and what happens when something is chosen. */
const page = (() => {
  const get = (id) => document.getElementById(id);
  const ROWS = 300;

  function choose(thing, bring = true) {
    if (thing) thing.data.evidence ? filters.reveal(null, thing) : filters.reveal(thing);
    drawing.select(thing, bring);
    panel.show(thing);
    const name = thing && (thing.data.evidence ? `edge=${encodeURIComponent(thing.data.key)}` : `node=${encodeURIComponent(thing.id)}`);
    history.replaceState(null, "", thing ? `#${name}` : location.pathname + location.search);
  }

  function counts(shown) {
    const many = (number, one, more) => `${number.toLocaleString("en")} ${number === 1 ? one : more}`;
    const all = `${many(model.nodes.length, "thing", "things")} and ${many(model.edges.length, "relation", "relations")} in ${many(model.documents.size, "document", "documents")}`;
    const part = `${shown.nodes.length.toLocaleString("en")} and ${shown.edges.length.toLocaleString("en")} shown`;
    get("counts").textContent = `${all} · ${part}`;
  }

  /* The relations as a table: what a screen reader reads, and what is printed. */
  function table(shown, rows) {
    const body = make("tbody", {});
    for (const edge of shown.edges.slice(0, rows)) {
      const cell = (text, thing) => make("td", {}, make("button", { type: "button", class: "link", onclick: () => choose(thing) }, text));
      body.append(make("tr", {}, cell(edge.source.name, edge.source), cell(model.relation(edge), edge), cell(edge.target.name, edge.target),
        make("td", {}, model.status(edge)), make("td", {}, panel.when(edge)), make("td", { class: "text" }, edge.data.evidence[0]?.text ?? "")));
    }
    const heads = ["Who", "relation", "whom or what", "said to hold", "when", "passage"].map((name) => make("th", { scope: "col" }, name));
    const whole = make("table", {}, make("caption", {}, `${Math.min(rows, shown.edges.length)} of ${shown.edges.length} relations`), make("thead", {}, make("tr", {}, ...heads)), body);
    const more = rows < shown.edges.length ? make("button", { type: "button", onclick: () => get("table").replaceChildren(...table(shown, rows + ROWS)) }, "More") : "";
    return more ? [whole, more] : [whole];
  }

  function asTable(is) {
    get("table").hidden = !is;
    get("as-table").setAttribute("aria-pressed", String(is));
    get("as-drawing").setAttribute("aria-pressed", String(!is));
    get("drawing").hidden = is;
    document.querySelector(".zoom").hidden = is;
    if (is) get("table").replaceChildren(...table(filters.shown, ROWS));
  }

  const search = (() => {
    const input = get("search"), list = get("found");
    const names = model.nodes.map((node) => [node, [node.name, ...(node.data.aliases ?? [])].map(model.level)]);
    const texts = model.edges.map((edge) => [edge, model.level(edge.data.evidence.map((one) => one.text).join("\n"))]);
    let found = [], at = -1;

    function look() {
      const wanted = model.level(input.value.trim());
      if (!wanted) return close();
      const rank = (forms) => (forms[0] === wanted ? 0 : forms[0].startsWith(wanted) ? 1 : forms[0].includes(wanted) ? 2 : 3);
      const things = names.filter(([, forms]) => forms.some((form) => form.includes(wanted))).sort((a, b) => rank(a[1]) - rank(b[1]) || b[0].edges.length - a[0].edges.length).slice(0, 12);
      const passages = texts.filter(([, text]) => text.includes(wanted)).slice(0, 8);
      found = [...things, ...passages].map(([thing]) => thing);
      at = -1;
      list.replaceChildren(...found.map((thing, number) => {
        const label = thing.data.evidence ? [`${thing.source.name} – ${model.relation(thing)} – ${thing.target.name}`, thing.data.evidence[0].text] : [thing.name, `${thing.type} · ${thing.edges.length} relations`];
        const item = make("li", { role: "option", id: `found-${number}`, "aria-selected": "false" }, label[0], make("small", {}, label[1]));
        item.addEventListener("pointerdown", (event) => {
          event.preventDefault();
          take(number);
        });
        return item;
      }));
      if (!found.length) list.append(make("li", { class: "none", role: "option", "aria-disabled": "true" }, "Nothing found"));
      list.hidden = false;
      input.setAttribute("aria-expanded", "true");
    }

    function close() {
      list.hidden = true;
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
    }

    function take(number) {
      close();
      if (found[number]) choose(found[number]);
    }

    function move(by) {
      if (!found.length) return;
      list.children[at]?.setAttribute("aria-selected", "false");
      at = (at + by + found.length) % found.length;
      list.children[at].setAttribute("aria-selected", "true");
      list.children[at].scrollIntoView({ block: "nearest" });
      input.setAttribute("aria-activedescendant", `found-${at}`);
    }

    input.addEventListener("input", look);
    input.addEventListener("focus", () => input.value && look());
    input.addEventListener("blur", close);
    input.addEventListener("keydown", (event) => {
      if (event.key === "ArrowDown") move(1);
      else if (event.key === "ArrowUp") move(-1);
      else if (event.key === "Enter") take(Math.max(at, 0));
      else if (event.key === "Escape") close();
      else return;
      event.preventDefault();
      event.stopPropagation();
    });
    return { focus: () => input.select() };
  })();

  document.addEventListener("keydown", (event) => {
    const typing = event.target.matches?.("input:not([type=checkbox], [type=range])");
    if (event.key === "/" && !typing) {
      event.preventDefault();
      search.focus();
    } else if (event.key === "Escape" && !typing) choose(null);
  });

  function theme() {
    const root = document.documentElement;
    const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
    drawing.readColours();
  }

  /* On paper: the drawing as it stands, and all that it shows as a table. */
  addEventListener("beforeprint", () => {
    const picture = make("img", { src: drawing.image(), alt: "The graph" });
    get("printed").replaceChildren(picture, ...table(filters.shown, 2000).slice(0, 1));
  });

  function fromAddress() {
    const [kind, value] = location.hash.slice(1).split("=");
    let name = "";
    try {
      name = decodeURIComponent(value ?? "");
    } catch {
      return;
    }
    const thing = kind === "node" ? model.byId.get(name) : kind === "edge" ? model.edges.find((edge) => edge.data.key === name) : null;
    if (thing) choose(thing);
  }

  get("as-table").addEventListener("click", () => asTable(true));
  get("as-drawing").addEventListener("click", () => asTable(false));
  get("theme").addEventListener("click", theme);
  get("closer").addEventListener("click", drawing.closer);
  get("farther").addEventListener("click", drawing.farther);
  get("whole").addEventListener("click", () => drawing.fit());
  filters.onChange((shown) => {
    counts(shown);
    if (!get("table").hidden) get("table").replaceChildren(...table(shown, ROWS));
  });
  panel.onOpen((thing) => choose(thing));
  filters.update();
  drawing.start((thing) => choose(thing, false));
  panel.show(null);
  fromAddress();
  addEventListener("hashchange", fromAddress);
  return { choose };
})();
