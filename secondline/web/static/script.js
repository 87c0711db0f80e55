// The only script. Every page works without it: it is for leaving quickly, and for the body map.
"use strict";

for (const link of document.querySelectorAll("[data-leave]")) {
  link.addEventListener("click", (event) => {
    event.preventDefault();
    document.documentElement.hidden = true;
    location.replace("about:blank");
  });
}
