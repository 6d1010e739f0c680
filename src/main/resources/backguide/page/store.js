// What stays in this browser. Where a browser lets nothing stay, nothing does, and all else goes on.

/** Until somebody erases it. */
export const browser = store(() => localStorage);

/** As long as this tab is open. */
export const tab = store(() => sessionStorage);

function store(place) {
  return {
    /** Returns what stays under a name, if that can be read. */
    get(name) {
      try {
        return JSON.parse(place().getItem(name)) ?? undefined;
      } catch {
        return undefined;
      }
    },

    /** Keeps something under a name; nothing stays there when that is undefined. */
    put(name, value) {
      try {
        if (value === undefined) {
          place().removeItem(name);
        } else {
          place().setItem(name, JSON.stringify(value));
        }
      } catch {
        // It is full, or somebody wants nothing to stay.
      }
    },
  };
}
