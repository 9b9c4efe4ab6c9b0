// What PageTest asks a browser about the page: what is wrong, a line each.
(() => {
    const wrong = [];
    const all = (selector, root = document) => [...root.querySelectorAll(selector)];
    const seen = (element) => element.checkVisibility() && element.getClientRects().length > 0;

    // Nothing sticks out; what is wide moves in a box of its own.
    const width = document.documentElement.scrollWidth;
    if (width > innerWidth) wrong.push(`${width} pixels wide in a window of ${innerWidth}`);

    // Nothing of a user's became markup.
    if (window.hit) wrong.push("a script of a user's ran");
    for (const selector of ["img", "iframe", "link", "object", "base", "[onerror]", "[src]"]) {
        if (all(selector).length) wrong.push(`there is ${selector}`);
    }

    // Whatever is referred to is there, once.
    const ids = all("[id]").map((element) => element.id);
    for (const id of ids) if (ids.indexOf(id) !== ids.lastIndexOf(id)) wrong.push(`#${id} twice`);
    for (const link of all("a")) {
        if (!document.getElementById(link.getAttribute("href").slice(1))) wrong.push(`${link.getAttribute("href")} leads nowhere`);
    }
    for (const use of all("use")) {
        if (!document.getElementById(use.getAttribute("href").slice(1))) wrong.push(`no symbol ${use.getAttribute("href")}`);
    }

    // Pictures have words, headings go down one by one, what is moved by hand can be moved by keys.
    for (const picture of all("[role=img]")) {
        const words = picture.getAttribute("aria-label") ?? document.getElementById(picture.getAttribute("aria-labelledby"))?.textContent;
        if (!words?.trim()) wrong.push("a picture without words");
    }
    let level = 0;
    for (const heading of all("h1, h2, h3, h4, h5")) {
        const next = Number(heading.tagName[1]);
        if (next > level + 1) wrong.push(`h${next} below h${level}: ${heading.textContent.slice(0, 30)}`);
        level = next;
    }
    for (const box of all("*")) {
        const moves = ["auto", "scroll"].includes(getComputedStyle(box).overflowX) && box.scrollWidth > box.clientWidth + 1;
        if (moves && seen(box) && box.tabIndex < 0 && !box.matches(".lanes")) wrong.push(`${box.tagName}.${box.className} cannot be moved by keys`);
    }
    if (all(".remedy pre").length !== all(".remedy button").length) wrong.push("remedies without a button");

    // WCAG AA: text stands out from what is behind it.
    const rgb = (colour) => {
        const parts = colour.match(/[\d.]+/g).map(Number);
        const scale = colour.startsWith("color(") ? 255 : 1;
        return { r: parts[0] * scale, g: parts[1] * scale, b: parts[2] * scale, a: parts[3] ?? 1 };
    };
    const over = (top, below) => ({
        r: top.r * top.a + below.r * (1 - top.a), g: top.g * top.a + below.g * (1 - top.a), b: top.b * top.a + below.b * (1 - top.a), a: 1,
    });
    const behind = (element) => {
        const own = rgb(getComputedStyle(element).backgroundColor);
        if (own.a === 1 || !element.parentElement) return own;
        return over(own, behind(element.parentElement));
    };
    const light = ({ r, g, b }) => {
        const [x, y, z] = [r, g, b].map((v) => v / 255).map((v) => (v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
        return 0.2126 * x + 0.7152 * y + 0.0722 * z;
    };
    const contrast = (one, other) => {
        const [low, high] = [light(one), light(other)].sort((a, b) => a - b);
        return (high + 0.05) / (low + 0.05);
    };
    const faint = new Set();
    for (const element of all("body *")) {
        const says = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
        if (!says || !seen(element) || element.closest("style, script")) continue;
        const style = getComputedStyle(element);
        const drawn = element.closest("svg");
        const bar = drawn?.querySelector(":scope > rect");
        const ground = drawn ? (element.closest(".bar") ? rgb(getComputedStyle(bar).fill) : behind(drawn.parentElement)) : behind(element);
        const ratio = contrast(rgb(drawn ? style.fill : style.color), ground);
        if (ratio < 4.5) faint.add(`${element.tagName}.${element.getAttribute("class")} ${ratio.toFixed(2)}`);
    }
    wrong.push(...faint);

    window.counted = () =>
        `${all(".revision").length} revisions, ${all("[role=img]").length} pictures, ${all("script").length} scripts`;
    return [...new Set(wrong)].join("\n");
})()
