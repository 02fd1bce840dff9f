//! The shelf: a folder whose articles the sidebar lists.
//!
//! May import: `shelf`, `ui`, notify.

use std::{
    path::{Path, PathBuf},
    sync::mpsc::{Sender, channel},
    thread,
};

use notify::{RecursiveMode, Watcher as _};

use super::App;
use crate::{
    shelf::{Refresher, Shelf},
    ui::{across::Across, sidebar::Tab},
    worker::ShelfIndex,
};

/// A folder that is open, and the watch over it.
pub(super) struct OpenShelf {
    /// Its articles.
    pub(super) shelf: Shelf,
    /// What is known of their texts and names, where indexes are kept.
    pub(super) index: Option<ShelfIndex>,
    /// How often the folder had been looked through, and the index changed, when the window last
    /// looked.
    pub(super) readings: u64,
    pub(super) changes: u64,
    /// What the reader had decided when the index was brought up to date last.
    pub(super) decided: u64,
    _watch: FolderWatch,
}

impl App {
    /// Opens a folder as the shelf, and shows it.
    pub fn open_shelf(&mut self, folder: PathBuf) {
        let folder = std::path::absolute(&folder).unwrap_or(folder);
        self.sidebar.show_tab(Tab::Shelf);
        self.sidebar_over_page = true;
        self.settings.sidebar_hidden = false;
        if self.shelf_folder() != Some(&folder) {
            self.put_up_shelf(folder.clone());
            self.session_keeper
                .change(|session| session.shelf = Some(folder));
        }
        self.context.request_repaint();
    }

    /// Opens the folder, without showing it.
    pub(super) fn put_up_shelf(&mut self, folder: PathBuf) {
        let wake = self.context.clone();
        let caches = self.caches.as_deref();
        let shelf = Shelf::open(folder.clone(), caches, move || wake.request_repaint());
        let watch = FolderWatch::start(folder.clone(), shelf.refresher());
        self.across = Across::default();
        self.shelf = Some(OpenShelf {
            shelf,
            index: self.index_of(folder),
            readings: 0,
            changes: 0,
            decided: self.decided(),
            _watch: watch,
        });
    }

    /// Closes the shelf.
    pub(super) fn close_shelf(&mut self) {
        self.shelf = None;
        self.session_keeper.change(|session| session.shelf = None);
    }

    /// Takes what has been read of the shelf.
    pub(super) fn take_shelf(&mut self) {
        if let Some(open) = &mut self.shelf {
            open.shelf.take();
        }
    }

    /// Waits until all of the shelf has been read; for pictures and tests.
    pub fn finish_shelf(&mut self) {
        if let Some(open) = &mut self.shelf {
            open.shelf.finish();
        }
    }

    /// Changes how the shelf is looked at.
    pub(super) fn with_shelf(&mut self, act: impl FnOnce(&mut Shelf)) {
        if let Some(open) = &mut self.shelf {
            act(&mut open.shelf);
        }
    }

    fn shelf_folder(&self) -> Option<&Path> {
        self.shelf.as_ref().map(|open| open.shelf.folder())
    }
}

/// Has the shelf looked through again when something changes in its folder. Dropping it ends the
/// watch.
struct FolderWatch {
    _end: Sender<()>,
}

impl FolderWatch {
    /// Watches the folder, on a thread: to begin takes long where it has many folders in it. Where
    /// the system watches nothing, or that many not, the shelf stays as it was read.
    fn start(folder: PathBuf, refresher: Refresher) -> Self {
        let (end, ended) = channel::<()>();
        let thread = thread::Builder::new().name("shelf watch".to_owned());
        let _ = thread.spawn(move || {
            let seen = move |event: notify::Result<notify::Event>| {
                if event.is_ok_and(|event| !event.kind.is_access()) {
                    refresher.refresh();
                }
            };
            let watcher = notify::recommended_watcher(seen).and_then(|mut watcher| {
                watcher.watch(&folder, RecursiveMode::Recursive)?;
                Ok(watcher)
            });
            // Until the other end is dropped.
            let _ = ended.recv();
            drop(watcher);
        });
        Self { _end: end }
    }
}
