//! The system's file dialog, on a thread of its own: a portal that hangs never freezes the
//! window, and the next request simply asks again.
//!
//! May import: `loader`, rfd.

use std::{
    path::PathBuf,
    sync::mpsc::{Receiver, TryRecvError, channel},
    thread,
    time::{Duration, Instant},
};

use crate::loader::ENDINGS;

/// A dialog that is refused sooner was never shown: without portal and zenity rfd answers in some
/// ten milliseconds.
const FASTEST_CANCEL: Duration = Duration::from_millis(150);

/// What it asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// A file to read.
    File,
    /// A folder for the shelf.
    Folder,
}

/// What the dialog says, in the interface's language.
pub struct Says<'a> {
    /// Its title.
    pub title: &'a str,
    /// The name of the files that can be read.
    pub articles: &'a str,
    /// The name of all files.
    pub all_files: &'a str,
}

/// What a dialog says that asks where to save.
pub struct Saves<'a> {
    /// Its title.
    pub title: &'a str,
    /// The name that it offers.
    pub name: &'a str,
    /// Kinds of files, each with the ending of its names.
    pub kinds: &'a [(&'a str, &'a str)],
}

/// A dialog that may be open.
#[derive(Default)]
pub struct FileDialog {
    answer: Option<Receiver<Option<PathBuf>>>,
    /// When it was asked for.
    asked: Option<Instant>,
    /// What is answered at once, without a dialog; for tests.
    instead: Option<PathBuf>,
}

/// A dialog that offers files with those endings, and all.
fn of_files(endings: &[&str], says: &Says<'_>) -> rfd::FileDialog {
    rfd::FileDialog::new()
        .set_title(says.title)
        .add_filter(says.articles, endings)
        .add_filter(says.all_files, &["*"])
}

/// What has come of a dialog.
#[derive(Debug, PartialEq, Eq)]
pub enum Answer {
    /// None is open, or it is open still.
    NotYet,
    /// A file or folder was chosen.
    Chosen(PathBuf),
    /// It was closed without a choice.
    None,
    /// The system has no dialog.
    Unavailable,
}

impl FileDialog {
    /// Opens the dialog, in `folder` where there is one; `wake` is called when it is answered.
    /// A dialog that was open before is forgotten: its answer no longer counts.
    pub fn open(
        &mut self,
        wanted: Wanted,
        says: &Says<'_>,
        folder: Option<PathBuf>,
        wake: impl Fn() + Send + 'static,
    ) {
        let choose = match wanted {
            Wanted::File => rfd::FileDialog::pick_file,
            Wanted::Folder => rfd::FileDialog::pick_folder,
        };
        self.ask(of_files(ENDINGS, says), folder, choose, wake);
    }

    /// Opens a dialog for a file with one of those endings, likewise.
    pub fn open_of(
        &mut self,
        endings: &[&str],
        says: &Says<'_>,
        folder: Option<PathBuf>,
        wake: impl Fn() + Send + 'static,
    ) {
        let choose = rfd::FileDialog::pick_file;
        self.ask(of_files(endings, says), folder, choose, wake);
    }

    /// Opens a dialog that asks where to save something, likewise.
    pub fn save(
        &mut self,
        saves: &Saves<'_>,
        folder: Option<PathBuf>,
        wake: impl Fn() + Send + 'static,
    ) {
        let dialog = rfd::FileDialog::new()
            .set_title(saves.title)
            .set_file_name(saves.name);
        let dialog = saves.kinds.iter().fold(dialog, |dialog, (name, ending)| {
            dialog.add_filter(*name, &[*ending])
        });
        self.ask(dialog, folder, rfd::FileDialog::save_file, wake);
    }

    /// Shows no dialog from now on and answers with `path`; for tests.
    pub fn answer_with(&mut self, path: PathBuf) {
        self.instead = Some(path);
    }

    fn ask(
        &mut self,
        dialog: rfd::FileDialog,
        folder: Option<PathBuf>,
        choose: fn(rfd::FileDialog) -> Option<PathBuf>,
        wake: impl Fn() + Send + 'static,
    ) {
        let (sender, receiver) = channel();
        self.asked = Some(Instant::now());
        if let Some(path) = self.instead.clone() {
            // The receiver is here.
            let _ = sender.send(Some(path));
            self.answer = Some(receiver);
            return wake();
        }
        let asked = thread::Builder::new()
            .name("file dialog".to_owned())
            .spawn(move || {
                let dialog = match folder {
                    Some(folder) => dialog.set_directory(folder),
                    None => dialog,
                };
                // A window closed meanwhile has dropped the receiver; then nobody waits.
                let _ = sender.send(choose(dialog));
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
                self.refusal()
            }
        }
    }

    /// rfd answers alike when a dialog is cancelled and when there is none; but nobody cancels a
    /// dialog before it can be seen.
    fn refusal(&self) -> Answer {
        let seen = self
            .asked
            .is_some_and(|asked| asked.elapsed() > FASTEST_CANCEL);
        if seen {
            Answer::None
        } else {
            Answer::Unavailable
        }
    }
}
