//! The system's file dialog, on a thread of its own: a portal that hangs never freezes the
//! window, and the next request simply asks again.
//!
//! May import: rfd.

use std::{
    path::PathBuf,
    sync::mpsc::{Receiver, TryRecvError, channel},
    thread,
};

/// A dialog that may be open.
#[derive(Default)]
pub struct FileDialog {
    answer: Option<Receiver<Option<PathBuf>>>,
}

/// What has come of a dialog.
#[derive(Debug, PartialEq, Eq)]
pub enum Answer {
    /// None is open, or it is open still.
    NotYet,
    /// A file was chosen.
    Chosen(PathBuf),
    /// It was closed without a choice, or the system has none: rfd does not say which.
    None,
}

impl FileDialog {
    /// Opens the dialog, in `folder` where there is one; `wake` is called when it is answered.
    /// A dialog that was open before is forgotten: its answer no longer counts.
    pub fn open(&mut self, title: &str, folder: Option<PathBuf>, wake: impl Fn() + Send + 'static) {
        let (sender, receiver) = channel();
        let title = title.to_owned();
        let asked = thread::Builder::new()
            .name("file dialog".to_owned())
            .spawn(move || {
                let mut dialog = rfd::FileDialog::new().set_title(title);
                if let Some(folder) = folder {
                    dialog = dialog.set_directory(folder);
                }
                // A window closed meanwhile has dropped the receiver; then nobody waits.
                let _ = sender.send(dialog.pick_file());
                wake();
            });
        self.answer = asked.is_ok().then_some(receiver);
    }

    /// What has come of it since last asked.
    pub fn answer(&mut self) -> Answer {
        let Some(receiver) = &self.answer else {
            return Answer::NotYet;
        };
        match receiver.try_recv() {
            Err(TryRecvError::Empty) => Answer::NotYet,
            Ok(Some(path)) => {
                self.answer = None;
                Answer::Chosen(path)
            }
            Ok(None) | Err(TryRecvError::Disconnected) => {
                self.answer = None;
                Answer::None
            }
        }
    }
}
