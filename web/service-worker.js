// Keeps the whole site for use without a network. The build fills in the files and the version.
const FILES = "%FILES%";
const CACHE = "anagen-%VERSION%";

self.addEventListener("install", (event) => {
  event.waitUntil(
    caches
      .open(CACHE)
      .then((cache) => cache.addAll(FILES))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener("activate", (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name !== CACHE).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

const STORIES = new URL("stories.json", self.location.href).href;

/** The newest counts of stories where there is a network; else those seen last. */
async function stories(request) {
  try {
    const fresh = await fetch(request);
    if (fresh.ok) await (await caches.open(CACHE)).put(STORIES, fresh.clone());
    return fresh;
  } catch {
    return caches.match(STORIES);
  }
}

// A page comes fresh from the network where there is one; everything else has a name that changes with its content.
self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || new URL(request.url).origin !== self.location.origin) return;
  if (request.mode === "navigate")
    event.respondWith(
      fetch(request).catch(() =>
        caches.match(new URL("./", self.location.href).href, { ignoreSearch: true }),
      ),
    );
  else if (request.url === STORIES) event.respondWith(stories(request));
  else event.respondWith(caches.match(request).then((kept) => kept ?? fetch(request)));
});
