//! How long it takes from the start until the first frame that shows text has been presented:
//! said on standard error for benchmarks, when the environment asks for it with
//! `WARRAQ_FIRST_FRAME=exit` (then closes the window) or `=stay`.
//!
//! May import: egui.

use std::{
    io::Write as _,
    time::{Duration, Instant},
};

use egui::{Context, ViewportCommand};

/// Watches for the first frame with text.
pub struct FirstFrame {
    /// When the program was started.
    began: Instant,
    /// Whether a frame with text has been drawn; it is presented when the next one begins.
    drawn: bool,
    exit: bool,
}

impl FirstFrame {
    /// Counts from now, if the environment asks for it. To be called first of all.
    pub fn wanted() -> Option<Self> {
        let began = Instant::now();
        let value = std::env::var_os("WARRAQ_FIRST_FRAME")?;
        Some(Self {
            began,
            drawn: false,
            exit: value == "exit",
        })
    }

    /// To be called as a frame begins; returns whether there is nothing left to watch for.
    pub fn begin(&self, context: &Context) -> bool {
        if self.drawn {
            report(self.began.elapsed());
            if self.exit {
                context.send_viewport_cmd(ViewportCommand::Close);
            }
        }
        self.drawn
    }

    /// To be called when a frame has been drawn.
    pub fn end(&mut self, context: &Context, with_text: bool) {
        if with_text {
            self.drawn = true;
            context.request_repaint();
        }
    }
}

fn report(elapsed: Duration) {
    // Whoever measures reads standard error; if nobody does, nothing is lost.
    let _ = writeln!(
        std::io::stderr(),
        "first frame with text: {} ms",
        elapsed.as_millis()
    );
}
