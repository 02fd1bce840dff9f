//! Opening, closing and changing between documents.
//!
//! May import: `worker`, `ui`, egui.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use egui::ViewportCommand;

use super::{App, file_name, instance::Instance, open_document::OpenDocument};
use crate::{ui::tab_strip::TabLabel, worker::DocumentId};

impl App {
    /// Opens a file in a tab of its own, or goes to its tab where it is open.
    pub fn open(&mut self, path: PathBuf) {
        let file = absolute(path);
        if let Some(index) = self.tabs.index_of_file(&file) {
            return self.show_tab(index);
        }
        let id = self.new_tab(OpenDocument {
            file: Some(file.clone()),
            ..OpenDocument::default()
        });
        self.worker.open(id, file, None);
    }

    /// Opens several files: the first one to be read, the others in tabs that read when the reader
    /// comes to them.
    pub fn open_all(&mut self, paths: impl IntoIterator<Item = PathBuf>) {
        let mut paths = paths.into_iter();
        if let Some(first) = paths.next() {
            self.open(first);
        }
        for file in paths.map(absolute) {
            if self.tabs.index_of_file(&file).is_none() {
                self.tabs.add(OpenDocument::unread(file, None));
            }
        }
    }

    /// Takes files that were dropped: corrections of the open article, or articles to open.
    pub(super) fn take_dropped(&mut self, paths: Vec<PathBuf>) {
        let is_corrections = |path: &PathBuf| self.is_corrections(path);
        let (corrections, articles): (Vec<_>, Vec<_>) = paths.into_iter().partition(is_corrections);
        if articles.is_empty() {
            corrections
                .into_iter()
                .take(1)
                .for_each(|file| self.take_corrections(file));
        } else {
            self.open_all(articles);
        }
    }

    /// Has the worker read what came in on standard input.
    pub fn read_bytes(&mut self, bytes: Arc<[u8]>) {
        let id = self.new_tab(OpenDocument {
            input: Some(Arc::clone(&bytes)),
            ..OpenDocument::default()
        });
        self.worker.read_bytes(id, bytes, None);
    }

    /// Has the worker read a text that needs no decoding.
    pub fn read_text(&mut self, text: String) {
        let id = self.new_tab(OpenDocument::default());
        self.worker.read_text(id, text);
    }

    /// Looks at a tab, and has its file read if that was put off.
    pub(super) fn show_tab(&mut self, index: usize) {
        self.across_shown = false;
        self.tabs.show(index);
        let open = self.tabs.current_mut();
        let (id, file) = (open.id, open.file.clone());
        let unread = std::mem::take(&mut open.unread);
        self.worker.look_at(id);
        if let Some(file) = file.filter(|_| unread) {
            self.begin_reading(id);
            self.worker.open(id, file, None);
        }
        self.context.request_repaint();
    }

    /// Has every open file read now; for pictures.
    pub(super) fn read_all_tabs(&mut self) {
        let current = self.tabs.current().id;
        for index in 0..self.tabs.all().len() {
            self.show_tab(index);
            self.finish_reading();
        }
        self.show_tab(self.tabs.index_of(current).unwrap_or(0));
    }

    /// Looks at the next tab, or the previous one, round the end.
    pub(super) fn step_tab(&mut self, forward: bool) {
        let (current, count) = (self.tabs.current_index(), self.tabs.all().len());
        let step = if forward { 1 } else { count - 1 };
        self.show_tab((current + step) % count);
    }

    /// Closes a tab, the one that is looked at unless another is named. Where nothing is open,
    /// closes the window.
    pub(super) fn close_tab(&mut self, index: Option<usize>) {
        let index = index.unwrap_or(self.tabs.current_index());
        if self.tabs.current().is_blank() {
            return self.context.send_viewport_cmd(ViewportCommand::Close);
        }
        if index < self.tabs.all().len() {
            let closed = self.tabs.remove(index);
            self.worker.close(closed.id);
            self.tabs.keep_closed(closed);
            self.show_tab(self.tabs.current_index());
        }
    }

    /// Opens what was closed last.
    pub(super) fn reopen_tab(&mut self) {
        let Some(closed) = self.tabs.take_closed() else {
            return;
        };
        if let Some(file) = closed.file {
            return self.open(file);
        }
        let index = self.tabs.add(closed);
        self.show_tab(index);
        let id = self.tabs.current().id;
        if let Some(session) = self.session().filter(|session| !session.is_complete()) {
            let day = session.given_day();
            self.worker.extract(id, Arc::clone(&session.document), day);
        }
    }

    /// Opens what other starts have handed to this window, and comes forward.
    pub(super) fn take_requests(&mut self) {
        while let Some(files) = self.instance.as_ref().and_then(Instance::wanted) {
            self.open_all(files);
            let attention = egui::UserAttentionType::Informational;
            for command in [
                ViewportCommand::Minimized(false),
                ViewportCommand::Focus,
                ViewportCommand::RequestUserAttention(attention),
            ] {
                self.context.send_viewport_cmd(command);
            }
        }
    }

    /// A tab that failed to become anything goes away, and what was looked at before comes back.
    pub(super) fn give_back_tab(&mut self, index: usize) {
        let was_current = index == self.tabs.current_index();
        let gone = self.tabs.remove(index);
        let before = gone.opened_from.and_then(|id| self.tabs.index_of(id));
        let index = before.filter(|_| was_current);
        self.show_tab(index.unwrap_or(self.tabs.current_index()));
    }

    /// What the strip of tabs shows; nothing where one document is open.
    pub(super) fn tab_labels(&self) -> Vec<TabLabel> {
        let all = self.tabs.all();
        if all.len() < 2 {
            return Vec::new();
        }
        let language = self.language();
        let label = |open: &OpenDocument| TabLabel {
            title: open.name(language).unwrap_or_default(),
            file: open.path().map(file_name),
            folder: open.path().and_then(Path::parent).map(Path::to_owned),
            is_read: !open.has_nothing(),
        };
        all.iter().map(label).collect()
    }

    /// Makes a tab for what the worker is about to read, and looks at it.
    fn new_tab(&mut self, mut document: OpenDocument) -> DocumentId {
        document.opened_from = Some(self.tabs.current().id);
        let index = self.tabs.add(document);
        self.show_tab(index);
        let id = self.tabs.current().id;
        self.begin_reading(id);
        id
    }

    /// Remembers when reading began, to say so when it takes long.
    pub(super) fn begin_reading(&mut self, id: DocumentId) {
        let now = self.context.input(|input| input.time);
        if let Some(open) = self.tabs.get_mut(id) {
            open.loading = Some(now);
        }
    }
}

/// The path from the root on, by which an open file is known.
fn absolute(path: PathBuf) -> PathBuf {
    std::path::absolute(&path).unwrap_or(path)
}
