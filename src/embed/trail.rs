//! The entries of the history that are ours, and what waits while it goes back over one.

use std::cell::RefCell;

use crate::task;

/// How long a browser may take to go back, in milliseconds.
const PATIENCE: u32 = 500;

/// An entry that we pushed: the addresses before it and of it, and what tells it from others of the same address.
struct Pushed {
    before: String,
    after: String,
    mark: String,
}

/// Makes a change that came while the history was on its way.
pub type Later = Box<dyn FnOnce()>;

/// The entries that we pushed, in order.
struct Trail {
    entries: Vec<Pushed>,
    /// How many of them are not ahead of the one that shows: Back leaves those for Forward.
    behind: usize,
    /// While the history goes back, which takes a moment: the changes that came since. One that entered
    /// it now would be what is gone back over.
    later: Option<Vec<Later>>,
}

thread_local! {
    static TRAIL: RefCell<Trail> = const { RefCell::new(Trail { entries: Vec::new(), behind: 0, later: None }) };
}

impl Trail {
    /// The entry that was pushed last on the way here.
    fn last(&mut self) -> Option<&mut Pushed> {
        self.entries.get_mut(self.behind.checked_sub(1)?)
    }
}

/// Notes an entry that was pushed.
pub fn push(before: String, after: String, mark: String) {
    TRAIL.with_borrow_mut(|trail| {
        trail.entries.truncate(trail.behind);
        trail.entries.push(Pushed { before, after, mark });
        trail.behind = trail.entries.len();
    });
}

/// Notes that the address of the entry that shows is another now.
pub fn replace(before: &str, after: String) {
    TRAIL.with_borrow_mut(|trail| {
        if let Some(last) = trail.last().filter(|last| last.after == before) {
            last.after = after;
        }
    });
}

/// The page went back or forth, to `here`.
pub fn move_to(here: &str) {
    TRAIL.with_borrow_mut(|trail| {
        let at = trail.entries.iter().rposition(|one| one.after == here).map(|at| at + 1);
        let before = || trail.entries.iter().position(|one| one.before == here);
        trail.behind = at.or_else(before).unwrap_or(0);
    });
}

/// Whether the entry that shows is one that we pushed, and the one before it shows `next`: then going
/// back is closing. A page's own entry, or another widget's, isn't gone back over.
pub fn leads_to(next: &str, here: &str, mark: &str) -> bool {
    // An empty hash is none.
    let bare = |url: &str| url.trim_end_matches('#').to_owned();
    TRAIL.with_borrow_mut(|trail| {
        // The history is as long as it was with the newest, which Back may have left for Forward.
        let is_newest = trail.entries.last().is_some_and(|newest| newest.mark == mark);
        let leads = |last: &mut Pushed| {
            last.after == here && bare(&last.before) == bare(next) && (is_newest || last.mark == mark)
        };
        trail.last().is_some_and(leads)
    })
}

/// The history was asked to go back.
pub fn leave() {
    TRAIL.with_borrow_mut(|trail| trail.later = Some(Vec::new()));
    // Nobody may be there to hear that it has arrived.
    task::after(PATIENCE, Box::new(arrive)).forget();
}

/// Keeps a change for later if the history is on its way.
pub fn waits(change: impl FnOnce() -> Later) -> bool {
    TRAIL.with_borrow_mut(|trail| trail.later.as_mut().map(|later| later.push(change())).is_some())
}

/// The history has arrived: makes the changes that came meanwhile.
pub fn arrive() {
    let later = TRAIL.with_borrow_mut(|trail| trail.later.take());
    later.into_iter().flatten().for_each(|change| change());
}
