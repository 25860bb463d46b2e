/* What a figure means, on hover and on focus. */
Report.define = (() => {
  const box = document.getElementById("definition");
  let shown = null;

  function place() {
    if (!shown) return;
    const at = shown.getBoundingClientRect();
    const width = box.offsetWidth;
    const height = box.offsetHeight;
    const above = at.top > height + 16;
    box.style.left = Math.max(16, Math.min(at.left, window.innerWidth - width - 16)) + "px";
    box.style.top = (above ? at.top - height - 8 : at.bottom + 8) + "px";
  }

  function show(target, text) {
    shown = target;
    box.textContent = text;
    box.hidden = false;
    target.setAttribute("aria-describedby", "definition");
    place();
  }

  function hide() {
    if (shown) {
      shown.removeAttribute("aria-describedby");
      shown = null;
      box.hidden = true;
    }
  }

  document.addEventListener("keydown", event => { if (event.key === "Escape") hide(); });
  document.addEventListener("scroll", place, { capture: true, passive: true });

  /** Shows a text beside an element that is pointed at or focused. */
  return (element, text) => {
    if (text) {
      element.addEventListener("pointerenter", () => show(element, text));
      element.addEventListener("pointerleave", hide);
      element.addEventListener("focus", () => show(element, text));
      element.addEventListener("blur", hide);
    }
    return element;
  };
})();
