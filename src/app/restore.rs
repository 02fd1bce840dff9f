//! Opens again what was open the last time, and keeps what is open for the next.
//!
//! May import: nothing else of ours.

use std::path::{Path, PathBuf};

use super::{
    App,
    keeper::Keeper,
    last_session::{LastSession, OpenFile},
    open_document::OpenDocument,
};

impl App {
    /// Opens what `file` says was open, without reading any of it yet, and keeps the session there
    /// from now on. Returns whether there was a session.
    pub fn restore(&mut self, file: PathBuf) -> bool {
        let last = LastSession::read(&file);
        let was = last.is_some();
        let last = last.unwrap_or_default();
        for open in &last.open {
            let called = (!open.title.is_empty()).then(|| open.title.clone());
            self.tabs.add(OpenDocument {
                restored: true,
                ..OpenDocument::unread(open.path.clone(), called)
            });
        }
        self.tabs.show(last.current);
        if let Some(folder) = last.shelf.clone() {
            self.put_up_shelf(folder);
        }
        self.session_keeper = Keeper::start(last, file);
        was
    }

    /// Has the tab that was looked at the last time read.
    pub fn show_restored(&mut self) {
        self.show_tab(self.tabs.current_index());
    }

    /// Where the system keeps what was open; `None` where there is no home.
    pub fn session_place() -> Option<PathBuf> {
        Some(state_folder()?.join("session.json"))
    }

    /// Keeps what is open now and where it is being read, if it is otherwise than last time.
    pub(super) fn keep_session(&mut self) {
        self.keep_place();
        if self.tabs.take_changed() {
            let (open, current) = self.open_files();
            self.session_keeper.change(|session| {
                session.open = open;
                session.current = current;
            });
        }
    }

    /// The open files, and which of them is looked at. A text that is no file cannot be opened
    /// again, nor a name that is no Unicode be written down.
    fn open_files(&self) -> (Vec<OpenFile>, usize) {
        let language = self.language();
        let mut current = 0;
        let mut files = Vec::new();
        for (index, open) in self.tabs.all().iter().enumerate() {
            if index == self.tabs.current_index() {
                current = files.len();
            }
            let path = open.path().filter(|path| path.to_str().is_some());
            files.extend(path.map(|path| OpenFile {
                path: path.to_owned(),
                title: open.name(language).unwrap_or_default(),
            }));
        }
        (files, current)
    }

    fn keep_place(&mut self) {
        let open = self.tabs.current_mut();
        let Some(session) = &open.session else { return };
        let place = open.page.standing_at();
        if open.page.has_been_shown() && place != open.kept_place {
            open.kept_place = place;
            let text = session.document.fingerprint;
            self.session_keeper
                .change(|session| session.set_place(text, place));
        }
    }
}

/// The folder for what lasts from run to run and is no setting.
pub(super) fn state_folder() -> Option<PathBuf> {
    let folders = directories::ProjectDirs::from("", "", "warraq")?;
    let state = folders.state_dir().unwrap_or(folders.data_local_dir());
    Some(Path::to_owned(state))
}
