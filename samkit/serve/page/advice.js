/** The six pieces of advice at the top of a page: how far the work has come with one, while it goes on. */

export function showProgress({ advice, key, said }) {
  for (const link of document.querySelectorAll(`[data-advice="${advice}"]`)) {
    link.dataset.state = key;
    link.querySelector("small").textContent = said;
  }
}
