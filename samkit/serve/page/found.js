/** What a page says about its kernel: the kernel's name, and the models of what the notebook gave. */

const OUTPUT = 'script[type="application/vnd.voila.cell-output+json"]';
const VIEW = "application/vnd.jupyter.widget-view+json";

/** Give `{kernelId, models: [{id, script}]}`; nothing if the page ended before there was a kernel. */
export function found(page) {
  const kernel = page.getElementById("samkit-kernel");
  if (!kernel) return undefined;
  const { kernelId } = JSON.parse(kernel.textContent);
  const outputs = [...page.querySelectorAll(OUTPUT)].map((script) => ({ id: view(script)?.model_id, script }));
  return { kernelId, models: outputs.filter((one) => one.id) };
}

function view(script) {
  return JSON.parse(script.textContent).data?.[VIEW];
}

/** Ask for this page once more, which starts a new kernel, and read what it says; the page shown is not touched. */
export async function again(signal) {
  const { pathname, search } = location;
  const answer = await fetch(pathname + search, { cache: "no-store", headers: { Accept: "text/html" }, signal });
  if (!answer.ok) return undefined;
  return found(new DOMParser().parseFromString(await answer.text(), "text/html"));
}

/** Ask whether a kernel still runs: `alive`, `gone`, or `offline` when nobody answers. */
export async function probe(baseUrl, kernelId) {
  try {
    const { status } = await fetch(`${baseUrl}alive/${kernelId}`, { cache: "no-store" });
    return { 200: "gone", 204: "alive", 404: "gone" }[status] ?? "offline";
  } catch {
    return "offline";
  }
}
