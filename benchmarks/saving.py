"""How long it takes from a change in the form to *saved*, in milliseconds, as the page itself sees it."""

# The change is a function of the value to be entered; "saved" is what the page says when the store has it.
SAVED = """value => new Promise(done => {
    const status = document.querySelector("[data-samkit=status]"), began = performance.now();
    new MutationObserver((_, seen) => {
        if (status.dataset.state !== "saved") return;
        seen.disconnect();
        done(performance.now() - began);
    }).observe(status, { attributes: true, attributeFilter: ["data-state"] });
    (%s)(value);
})"""
