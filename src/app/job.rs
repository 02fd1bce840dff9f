//! One thing that a thread does for the window, and what comes of it.
//!
//! May import: egui.

use std::{
    io,
    sync::mpsc::{Receiver, TryRecvError, channel},
    thread,
};

use egui::Context;

/// A thread at work. Dropping it forgets what comes of it; the work is still done.
pub(super) struct Job<T> {
    answer: Receiver<T>,
}

/// The thread ended without an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the thread has stopped")]
pub(super) struct Stopped;

impl<T: Send + 'static> Job<T> {
    /// Has a thread of that name do the work, and draws a frame when it is done.
    ///
    /// # Errors
    /// The system gives no thread.
    pub(super) fn start(
        name: &str,
        context: &Context,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> io::Result<Self> {
        let (sender, answer) = channel();
        let wake = context.clone();
        thread::Builder::new()
            .name(name.to_owned())
            .spawn(move || {
                // Who no longer waits has dropped the receiver.
                let _ = sender.send(work());
                wake.request_repaint();
            })?;
        Ok(Self { answer })
    }

    /// What came of it; `None` while it is at work.
    pub(super) fn poll(&self) -> Option<Result<T, Stopped>> {
        match self.answer.try_recv() {
            Ok(answer) => Some(Ok(answer)),
            Err(TryRecvError::Empty) => None,
            Err(TryRecvError::Disconnected) => Some(Err(Stopped)),
        }
    }

    /// The same, waited for; for tests.
    pub(super) fn wait(&self) -> Result<T, Stopped> {
        self.answer.recv().map_err(|_| Stopped)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_comes_once_and_a_thread_that_fails_is_not_waited_for() {
        let context = Context::default();
        let job = Job::start("answers", &context, || 7).unwrap();
        assert_eq!(job.wait(), Ok(7));
        // Until the thread has ended there may be nothing, then there is nobody.
        assert_eq!(job.wait(), Err(Stopped));
        assert_eq!(job.poll(), Some(Err(Stopped)));
        let job = Job::<u8>::start("fails", &context, || panic!("on purpose")).unwrap();
        assert_eq!(job.wait(), Err(Stopped));
    }
}
