// Opens the page in a real Chromium and uses it: page_opens.mjs PLAYWRIGHT SHOTS NAME=GRAPH.json,PAGE.html ...
//
// PLAYWRIGHT is the folder of playwright-core. Each page must load without a message on the console,
// ask the network for nothing, count what its graph holds, and obey clicks and keys. Pictures of it are
// put into SHOTS, for people to look at.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

const [playwright, shots, ...pages] = process.argv.slice(2);
const { chromium } = await import(pathToFileURL(path.resolve(playwright, "index.mjs")).href);
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
fs.mkdirSync(shots, { recursive: true });

const spaced = (number) => number.toLocaleString("en");

/* A page in a browser of its own, with everything that it complains of. */
async function open(file, scheme = "light") {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, colorScheme: scheme });
  const page = await context.newPage();
  const complaints = [];
  page.on("console", (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("dialog", (dialog) => complaints.push(`dialog: ${dialog.message()}`) && dialog.dismiss());
  page.on("request", (request) => request.url().startsWith("file:") || request.url().startsWith("data:") || complaints.push(`asks for ${request.url()}`));
  const began = Date.now();
  await page.goto(pathToFileURL(path.resolve(file)).href);
  await page.waitForFunction(() => document.getElementById("counts").textContent.includes("shown"));
  const loaded = Date.now() - began;
  await page.waitForFunction(() => document.getElementById("drawing").dataset.settled, null, { timeout: 120_000 });
  return { page, complaints, loaded, settled: Date.now() - began, close: () => context.close() };
}

const text = (page, selector) => page.locator(selector).innerText();

/* The counts at the top agree with the graph. */
async function counts(page, graph) {
  const told = await text(page, "#counts");
  const number = (many, one, more) => `${spaced(many)} ${many === 1 ? one : more}`;
  for (const part of [number(graph.nodes.length, "thing", "things"), number(graph.edges.length, "relation", "relations"), number(graph.graph.documents.length, "document", "documents")]) {
    assert.ok(told.includes(part), `"${told}" does not say ${part}`);
  }
}

const shown = async (page) => (await text(page, "#counts")).match(/([\d,]+) and ([\d,]+) shown/).slice(1).map((part) => Number(part.replaceAll(",", "")));

/* Searching a name finds its node; its panel tells every relation of it. */
async function searches(page, graph) {
  const degree = (node) => graph.edges.filter((edge) => edge.source === node.id || edge.target === node.id).length;
  const node = [...graph.nodes].sort((a, b) => degree(b) - degree(a))[0];
  await page.keyboard.press("/");
  await page.keyboard.type(node.name.trim());
  await page.locator("#found li").first().waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  assert.equal(await text(page, "#panel h2"), node.name.trim());
  const lines = await page.locator("#panel .statement").count();
  assert.ok(lines >= degree(node), `${lines} lines for ${degree(node)} relations`);
  return node;
}

/* A click on a line in the drawing opens its passages, marked in the words of the document. */
async function clicksAnEdge(page, graph) {
  await page.keyboard.press("Escape");
  await page.locator("#whole").click();
  await page.waitForTimeout(700);
  const edge = graph.edges.find((one) => one.evidence[0].text.length > 10 && one.source !== one.target) ?? graph.edges[0];
  const [x, y] = await page.evaluate((key) => drawing.screen(model.edges.find((edge) => edge.data.key === key)), edge.key);
  const box = await page.locator("#drawing").boundingBox();
  await page.mouse.click(box.x + x, box.y + y);
  const opened = await page.evaluate(() => decodeURIComponent(location.hash));
  assert.match(opened, /^#(edge|node)=/, "a click on a line opens nothing");
  if (!opened.startsWith("#edge=")) await page.evaluate((key) => (location.hash = `edge=${encodeURIComponent(key)}`), edge.key);
  await page.locator("#panel .evidence").first().waitFor();
  const key = await page.evaluate(() => decodeURIComponent(location.hash.slice(6)));
  const known = graph.edges.find((one) => one.key === key);
  const marks = await page.locator("#panel blockquote mark").evaluateAll((marks) => marks.map((mark) => mark.textContent));
  assert.deepEqual(marks, known.evidence.map((one) => one.text), "the marked words are not the evidence");
  return opened.startsWith("#edge=");
}

/* Each filter leaves as many relations as the graph has of the kind, and everything comes back. */
async function filters(page, graph) {
  const all = await shown(page);
  assert.equal(all[1], graph.edges.length);
  for (const kind of ["polarity", "modality"]) {
    for (const value of new Set(graph.edges.map((edge) => edge[kind]))) {
      const box = page.locator(`#filters input[name=${kind}][value="${value}"]`);
      await box.uncheck();
      assert.equal((await shown(page))[1], graph.edges.filter((edge) => edge[kind] !== value).length, `without ${value}`);
      await box.check();
    }
  }
  const type = graph.edges[0].type;
  await page.locator("#relation").selectOption(type);
  assert.equal((await shown(page))[1], graph.edges.filter((edge) => edge.type === type).length, type);
  await page.locator("#reset").click();
  await page.locator("#confidence").fill("0.7");
  assert.equal((await shown(page))[1], graph.edges.filter((edge) => edge.confidence >= 0.7).length, "confidence");
  await page.locator("#reset").click();
  const document = graph.graph.documents[0].id;
  await page.locator("#document").selectOption(document);
  assert.equal((await shown(page))[1], graph.edges.filter((edge) => edge.evidence.some((one) => one.document === document)).length, document);
  await page.locator("#reset").click();
  await page.locator("#undated").uncheck();
  await page.locator("#from").fill("2999-01-01");
  assert.equal((await shown(page))[1], 0, "nothing is dated 2999");
  await page.locator("#reset").click();
  assert.deepEqual(await shown(page), all, "all is back");
  await page.locator("#isolated").check();
  assert.equal((await shown(page))[0], graph.nodes.length, "all things");
  await page.locator("#isolated").uncheck();
}

/* Keys alone reach things and let go of them; the table says what the drawing shows. */
async function keysAndTable(page, graph) {
  await page.keyboard.press("Escape");
  await page.locator("#drawing").focus();
  await page.keyboard.press("ArrowRight");
  const first = await text(page, "#panel h2");
  await page.keyboard.press("ArrowRight");
  assert.ok(first && (await page.evaluate(() => location.hash.startsWith("#node="))), "arrow keys choose nothing");
  await page.keyboard.press("Escape");
  assert.equal(await page.evaluate(() => location.hash), "");
  await page.locator("#as-table").click();
  assert.equal(await page.locator("#table tbody tr").count(), Math.min(300, graph.edges.length));
  await page.locator("#as-drawing").click();
}

/* How many milliseconds a frame takes while the drawing is dragged. */
async function frames(page) {
  return page.evaluate(async () => {
    const began = performance.now();
    for (let n = 0; n < 20; n += 1) {
      n % 2 ? drawing.closer() : drawing.farther();
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    }
    return (performance.now() - began) / 20;
  });
}

for (const item of pages) {
  const [name, files] = item.split("=");
  const [json, html] = files.split(",");
  const graph = JSON.parse(fs.readFileSync(json, "utf8"));
  const { page, complaints, loaded, settled, close } = await open(html);
  await counts(page, graph);
  await page.screenshot({ path: path.join(shots, `${name}.png`) });
  let node = null, hit = null;
  if (graph.edges.length) {
    await filters(page, graph);
    node = await searches(page, graph);
    await page.waitForTimeout(700);
    await page.screenshot({ path: path.join(shots, `${name}-node.png`) });
    hit = await clicksAnEdge(page, graph);
    await page.screenshot({ path: path.join(shots, `${name}-edge.png`) });
    await keysAndTable(page, graph);
  }
  const frame = await frames(page);
  assert.deepEqual(complaints, [], `${name}: messages on the console`);
  assert.equal(await page.locator("script").count(), 2, `${name}: a name made a script`);
  await close();
  console.log(`${name}: ${graph.nodes.length} things, ${graph.edges.length} relations; open ${loaded} ms, settled ${settled} ms, a frame ${frame.toFixed(0)} ms${hit === false ? " (the click met a node)" : ""}`);
}

// The first page once more in the dark, on paper and on a narrow screen.
const [, first] = pages[0].split("=");
const dark = await open(first.split(",")[1], "dark");
await dark.page.screenshot({ path: path.join(shots, "dark.png") });
await dark.page.setViewportSize({ width: 420, height: 860 });
await dark.page.waitForTimeout(300);
await dark.page.screenshot({ path: path.join(shots, "narrow.png") });
await dark.page.setViewportSize({ width: 1440, height: 900 });
const paper = await dark.page.pdf({ format: "A4", landscape: true, path: path.join(shots, "paper.pdf") });
assert.ok(paper.length > 10_000, "nothing is printed");
assert.deepEqual(dark.complaints, []);
await dark.close();
await browser.close();
