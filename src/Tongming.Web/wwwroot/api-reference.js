// Draws the OpenAPI document with the viewer that the build brought in; without it the page's own words stay.
"use strict";
document.addEventListener("DOMContentLoaded", () => {
  const place = document.getElementById("api-reference");
  if (!place || typeof SwaggerUIBundle !== "function") return;
  SwaggerUIBundle({ url: place.dataset.document, domNode: place, deepLinking: false, validatorUrl: null, docExpansion: "list", defaultModelsExpandDepth: 0 });
});
