/** How wide there is room for a picture, in three classes. */

const CLASSES = [[480, "narrow"], [680, "medium"], [Infinity, "wide"]];

export function keepWidth(element, signal, tell) {
  let told;
  const observer = new ResizeObserver(([{ contentRect }]) => {
    const [, width] = CLASSES.find(([limit]) => contentRect.width < limit);
    if (contentRect.width && width !== told) tell((told = width));
  });
  observer.observe(element);
  signal.addEventListener("abort", () => observer.disconnect());
}
