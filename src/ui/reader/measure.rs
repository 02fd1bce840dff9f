//! Exact heights of the pieces that are not on the screen, found on a thread of its own while
//! nobody waits for them: the scroll bar becomes true, and then nothing moves any more.
//!
//! May import: `document`, `text`, `typeset`, `ui::reader`.

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
        mpsc::{Receiver, Sender, TryRecvError, channel},
    },
    thread,
    time::{Duration, Instant},
};

use super::{fitting::Fitting, pieces::Pieces};
use crate::{document::Document, text::Span, typeset::Typesetter};

/// How often what was found is handed over: each time costs a frame.
const EVERY: Duration = Duration::from_millis(100);

/// How high a piece is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Measured {
    /// The piece's bytes in the document: its end may have moved to a line's.
    pub span: Span,
    /// Space above included, in pixels.
    pub height: f32,
}

/// Pieces' numbers with their heights.
pub type Batch = Vec<(usize, Measured)>;

/// A measuring that goes on; dropping it ends it.
pub struct Measuring {
    found: Receiver<Batch>,
    given_up: Arc<AtomicBool>,
}

impl Measuring {
    /// Starts to measure all pieces, those after `from` first, then those before; `wake` is
    /// called when there is something to take. `None` where the system gives no thread.
    pub fn start(
        document: Arc<Document>,
        pieces: Pieces,
        fitting: Fitting,
        from: usize,
        wake: impl Fn() + Send + 'static,
    ) -> Option<Self> {
        let (sender, found) = channel();
        let given_up = Arc::new(AtomicBool::new(false));
        let measurer = Measurer {
            document,
            pieces,
            fitting,
            given_up: Arc::clone(&given_up),
            outbox: Outbox::new(sender, wake),
        };
        let thread = thread::Builder::new().name("heights".to_owned());
        thread.spawn(move || measurer.run(from)).ok()?;
        Some(Self { found, given_up })
    }

    /// What was found since last asked, and whether that was all.
    pub fn take(&self) -> (Batch, bool) {
        let mut taken = Batch::new();
        loop {
            match self.found.try_recv() {
                Ok(batch) => taken.extend(batch),
                Err(why) => return (taken, why == TryRecvError::Disconnected),
            }
        }
    }
}

impl Drop for Measuring {
    fn drop(&mut self) {
        self.given_up.store(true, Ordering::Relaxed);
    }
}

/// What the thread works with.
struct Measurer<W> {
    document: Arc<Document>,
    pieces: Pieces,
    fitting: Fitting,
    given_up: Arc<AtomicBool>,
    outbox: Outbox<W>,
}

impl<W: Fn()> Measurer<W> {
    fn run(mut self, from: usize) {
        let mut typesetter = Typesetter::new();
        let count = self.pieces.len();
        // Parts of one paragraph follow each other: each begins where the one before ended.
        let from = (0..=from.min(count))
            .rev()
            .find(|index| self.pieces.get(*index).is_none_or(|piece| !piece.continues));
        let from = from.unwrap_or(0);
        for index in (from..count).chain(0..from) {
            if self.given_up.load(Ordering::Relaxed) {
                return;
            }
            self.measure(&mut typesetter, index);
        }
        self.outbox.send();
    }

    fn measure(&mut self, typesetter: &mut Typesetter, index: usize) {
        let Some(piece) = self.pieces.get(index) else {
            return;
        };
        let fitted = self.fitting.set(typesetter, &self.document, piece, false);
        let (end, height) = fitted.map_or((piece.span.end, 0.0), |fitted| {
            (fitted.end, fitted.above + fitted.paragraph.height)
        });
        self.pieces.end_at(index, end);
        let span = Span::new(piece.span.start, end);
        self.outbox.push(index, Measured { span, height });
    }
}

/// What was found and not handed over yet.
struct Outbox<W> {
    sender: Sender<Batch>,
    wake: W,
    batch: Batch,
    sent: Instant,
}

impl<W: Fn()> Outbox<W> {
    fn new(sender: Sender<Batch>, wake: W) -> Self {
        Self {
            sender,
            wake,
            batch: Batch::new(),
            sent: Instant::now(),
        }
    }

    fn push(&mut self, index: usize, measured: Measured) {
        self.batch.push((index, measured));
        if self.sent.elapsed() >= EVERY {
            self.send();
        }
    }

    /// Hands everything over. A window that has lost interest has dropped the receiver.
    fn send(&mut self) {
        let batch = std::mem::take(&mut self.batch);
        if !batch.is_empty() && self.sender.send(batch).is_ok() {
            (self.wake)();
        }
        self.sent = Instant::now();
    }
}
