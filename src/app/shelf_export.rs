//! The whole shelf on its way out: asks where to, has a thread do it, shows how far that is, and
//! says how it ended.
//!
//! May import: `export`, `worker`, `ui`, egui.

use std::{
    io,
    path::{Path, PathBuf},
};

use egui::Ui;

use super::{App, outgoing::labels};
use crate::{
    export::Format,
    ui::{
        Command, Look,
        messages::{Message, counts},
        notice::{self, Notice},
    },
    worker::{ShelfExport, ShelfExported, ShelfOrder},
};

/// An export of the shelf that is going on, and the file that it goes to.
#[derive(Default)]
pub(super) struct ShelfOutgoing {
    running: Option<(ShelfExport, PathBuf)>,
}

impl App {
    /// Exports every article of the shelf, corrected, into one file, in the format that its ending
    /// tells; for brat into a folder.
    pub(super) fn export_shelf_to(&mut self, path: PathBuf) {
        let Some(open) = &self.shelf else { return };
        let path = match path.extension() {
            Some(_) => path,
            None => path.with_extension("csv"),
        };
        let ending = path.extension().and_then(|ending| ending.to_str());
        let Some(format) = ending.and_then(Format::from_ending) else {
            return self.say_of(&path, true, Message::ErrorEnding);
        };
        let target = match format.holds_several() {
            true => path.clone(),
            false => path.with_extension(""),
        };
        let mut files = open.shelf.files();
        // The file of an earlier export is no article.
        files.retain(|file| *file != target);
        let order = ShelfOrder {
            files,
            path: target.clone(),
            format,
            language: labels(self.language()),
            decisions: self.decisions(),
        };
        let wake = self.context.clone();
        match ShelfExport::start(order, move || wake.request_repaint()) {
            Ok(export) => self.shelf_outgoing.running = Some((export, target)),
            Err(_) => self.say_of(&path, true, Message::ErrorSave),
        }
    }

    /// Gives up the export of the shelf.
    pub(super) fn stop_shelf_export(&mut self) {
        self.shelf_outgoing.running = None;
    }

    /// Says how the export of the shelf ended, once it has.
    pub(super) fn take_shelf_export(&mut self) {
        let running = self.shelf_outgoing.running.as_ref();
        if let Some(ended) = running.and_then(|(export, _)| export.poll()) {
            self.shelf_exported(ended);
        }
    }

    /// Waits until the shelf is exported; for tests.
    pub fn finish_shelf_export(&mut self) {
        if let Some(ended) = self.shelf_outgoing.running.as_ref().map(|it| it.0.wait()) {
            self.shelf_exported(ended);
        }
    }

    fn shelf_exported(&mut self, ended: io::Result<ShelfExported>) {
        let Some((_, path)) = self.shelf_outgoing.running.take() else {
            return;
        };
        match ended {
            Ok(exported) => self.say_exported(&path, exported),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                self.say_of(&path, true, Message::ErrorTextBeside);
            }
            Err(_) => self.say_of(&path, true, Message::ErrorSave),
        }
    }

    fn say_exported(&mut self, path: &Path, exported: ShelfExported) {
        let look = self.look();
        let mut text = look.counted(&counts::EXPORTED, exported.documents);
        if exported.unread > 0 {
            let unread = look.counted(&counts::UNREAD_FILES, exported.unread);
            text = format!("{text} {unread}.");
        }
        self.tabs.current_mut().notice = Some(Notice {
            error: false,
            text,
            subject: Some(super::file_name(path)),
            action: None,
        });
        self.context.request_repaint();
    }

    /// Says how far the export of the shelf is, with what ends it.
    pub(super) fn exporting(&self, ui: &mut Ui, look: &Look, commands: &mut Vec<Command>) {
        let Some((export, path)) = &self.shelf_outgoing.running else {
            return;
        };
        let (done, total) = export.progress();
        let says = look.say(Message::ExportingShelf);
        let notice = Notice {
            error: false,
            text: look.figures(&format!("{says} {done} / {total}")),
            subject: Some(super::file_name(path)),
            action: Some((Message::StopExport, Command::StopShelfExport)),
        };
        notice::show(ui, look, &notice, commands);
    }
}
