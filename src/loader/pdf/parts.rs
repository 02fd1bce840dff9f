//! Much of the same work, in parts: one a thread, as many as the machine has cores for.
//!
//! May import: nothing of ours.

use std::{num::NonZero, panic::resume_unwind, thread};

/// The most threads for one file: what comes after them is done by one alone.
const MOST_THREADS: usize = 4;

/// What `work` makes of each part of `items`, in their order; a part has `least` of them or more.
/// A panic in one of them goes on in whoever called.
pub(super) fn in_parts<T: Send, R: Send>(
    items: Vec<T>,
    least: usize,
    work: impl Fn(Vec<T>) -> R + Sync,
) -> Vec<R> {
    let cores = thread::available_parallelism().map_or(1, NonZero::get);
    let threads = (items.len() / least).min(cores).min(MOST_THREADS);
    if threads < 2 {
        return vec![work(items)];
    }
    let size = items.len().div_ceil(threads);
    let mut items = items.into_iter();
    let work = &work;
    thread::scope(|scope| {
        let parts: Vec<_> = (0..threads)
            .map(|_| items.by_ref().take(size).collect())
            .map(|part| scope.spawn(move || work(part)))
            .collect();
        let ends = parts.into_iter().map(thread::ScopedJoinHandle::join);
        ends.map(|end| end.unwrap_or_else(|fault| resume_unwind(fault)))
            .collect()
    })
}
