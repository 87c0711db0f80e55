// The only script. Every page works without it: it is for leaving quickly, and for the body map.
"use strict";

for (const link of document.querySelectorAll("[data-leave]")) {
  link.addEventListener("click", (event) => {
    event.preventDefault();
    document.documentElement.hidden = true;
    location.replace("about:blank");
  });
}

// A place on the picture of a body ticks its box; the boxes work without it.
for (const area of document.querySelectorAll("[data-area]")) {
  area.addEventListener("click", () => document.getElementById(area.dataset.area)?.click());
}
