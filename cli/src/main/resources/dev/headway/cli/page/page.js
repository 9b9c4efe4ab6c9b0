// Nothing here is needed to read the page: remedies get a button that copies them.
for (const pre of document.querySelectorAll(".remedy pre")) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = "Copy";
    button.addEventListener("click", async () => {
        const text = pre.textContent + "\n";
        try {
            await navigator.clipboard.writeText(text);
            button.textContent = "Copied";
        } catch {
            getSelection().selectAllChildren(pre);
            button.textContent = "Selected";
        }
        setTimeout(() => (button.textContent = "Copy"), 2000);
    });
    pre.parentElement.querySelector("h5").append(button);
}
// A link from the picture opens what it leads into.
const show = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (let each = target; each; each = each.parentElement) {
        if (each instanceof HTMLDetailsElement) each.open = true;
    }
    if (target) target.scrollIntoView();
};
addEventListener("hashchange", show);
if (location.hash) show();
