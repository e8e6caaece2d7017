// Writes what samkit sends to a browser; the first line of each file says from which sources, so that a test can tell.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { build, transform } from "esbuild";

const SOURCES = ["samkit/widgets", "samkit/serve/page"];
const FORM = "samkit/widgets/static";
const PAGE = "samkit/serve/static";

const digest = (parts) => parts.reduce((hash, part) => hash.update(part), createHash("sha256")).digest("hex");

function sources() {
  const inside = (folder) => readdirSync(folder).filter((name) => /\.(js|css)$/.test(name)).map((name) => `${folder}/${name}`);
  const paths = ["build.mjs", "package-lock.json", ...SOURCES.flatMap(inside)].sort();
  return digest(paths.flatMap((path) => [path, "\n", readFileSync(path), "\n"]));
}

// A kernel connection asks for one class of the whole library; this gives it that.
const slim = {
  name: "slim",
  setup({ onResolve }) {
    onResolve({ filter: /^\.\.$/ }, ({ importer }) =>
      /@jupyterlab.services.lib.kernel.default\.js$/.test(importer) ? { path: `${process.cwd()}/samkit/serve/page/services.js` } : undefined);
  },
};

// The official widgets' style, as a text and without its comments.
const styles = {
  name: "styles",
  setup({ onLoad }) {
    onLoad({ filter: /node_modules.*\.css$/ }, async ({ path }) => {
      const { code } = await transform(readFileSync(path, "utf8"), { loader: "css", minify: true, legalComments: "none" });
      return { contents: code, loader: "text" };
    });
  },
};

const notes = new Map();
const mark = `/* sha256 of the sources: ${sources()} */`;

async function bundle(entry, outfile, more = {}) {
  const { metafile } = await build({
    entryPoints: [entry], outfile, bundle: true, minify: true, format: "esm", charset: "utf8", metafile: true,
    target: ["chrome105", "firefox110", "safari16"], legalComments: "none", banner: { js: mark, css: mark },
    define: { global: "window", process: "undefined", "process.env.NODE_ENV": '"production"', ...more.define },
    loader: { ".svg": "dataurl" }, external: ["./widgets.*"], plugins: more.plugins ?? [], logLevel: "warning",
  });
  for (const path of Object.keys(metafile.inputs)) note(path);
  const size = readFileSync(outfile).length;
  console.log(`${outfile}: ${size} bytes`);
}

function note(path) {
  const [, name] = path.match(/node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules)/) ?? [];
  if (!name || notes.has(name) || path.startsWith("(disabled)")) return;
  const folder = path.slice(0, path.lastIndexOf(`node_modules/${name}`) + `node_modules/${name}`.length);
  const { version, license, author } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
  const file = readdirSync(folder).find((one) => /^(licen[cs]e|copying)/i.test(one));
  notes.set(name, `${name} ${version} (${license})\n\n${file ? readFileSync(`${folder}/${file}`, "utf8").trim() : usual(license, author)}`);
}

// Some packages name their licence and leave its text out; where it is ours too, ours says it.
function usual(license, author) {
  const text = license === "BSD-3-Clause" ? readFileSync("LICENSE", "utf8").trim() : "";
  return text.replace(/^Copyright.*$/m, `Copyright (c) ${author?.name ?? author ?? "its contributors"}`);
}

await bundle("samkit/widgets/form.js", `${FORM}/form.js`);
await bundle("samkit/widgets/form.css", `${FORM}/form.css`);
await bundle("samkit/serve/page/page.css", `${PAGE}/page.css`);
await bundle("samkit/serve/page/widgets.js", `${PAGE}/widgets.js`, { plugins: [styles] });
// The server gives each file an address with the beginning of its own digest.
const widgets = `./widgets.${digest([readFileSync(`${PAGE}/widgets.js`)]).slice(0, 8)}.js`;
await bundle("samkit/serve/page/page.js", `${PAGE}/page.js`, { plugins: [slim], define: { WIDGETS: JSON.stringify(widgets) } });

const licences = [...notes.keys()].sort().map((name) => notes.get(name)).join(`\n\n${"-".repeat(80)}\n\n`);
writeFileSync(`${PAGE}/LICENSES.txt`, `${mark}\nWhat page.js and widgets.js contain besides samkit's own.\n\n${licences}\n`);
