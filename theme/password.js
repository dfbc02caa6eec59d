[].forEach.call(document.querySelectorAll("[type=password]"), function (field) {
  var button = document.createElement("button");
  function show(shown) {
    field.type = shown ? "text" : "password";
    button.textContent = shown ? "Masquer le mot de passe" : "Afficher le mot de passe";
  }
  button.type = "button";
  button.className = "secondary show";
  button.onclick = function () { show(field.type === "password"); };
  field.form.addEventListener("submit", function () { show(false); });
  field.parentNode.appendChild(button);
  show(false);
});
