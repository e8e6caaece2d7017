/** The form in JupyterLab and in a stock Voilà page: each view a form of its own, on the comm of one model. */

/** What changes on the page is kept in the model, so that a view opened later begins with it. */
function initialize({ model }) {
  const heard = (message) => {
    if (!message.page) return;
    const page = model.get("page");
    const controls = { ...page.controls, ...message.page.controls };
    model.set("page", { ...page, ...message.page, controls, sections: message.page.sections ?? page.sections });
  };
  model.on("msg:custom", heard);
}

export function runtime(mount) {
  function render({ model, el }) {
    // A notebook takes the focus at every key it hears of, and has a command for many of them.
    el.addEventListener("keydown", (event) => event.stopPropagation());
    const form = mount(el, model.get("page"));
    const listeners = [];
    form.attach({
      send: (message) => model.send(message),
      onMessage(callback) {
        listeners.push(callback);
        model.on("msg:custom", callback);
      },
      page: model.get("page"),
    });
    return () => {
      for (const callback of listeners) model.off("msg:custom", callback);
      form.destroy();
    };
  }
  return { initialize, render };
}
