//! The shelf: its folder, its list, and all of its articles at once.
//!
//! May import: `ui`.

use crate::{
    app::{App, dialog::Wanted},
    ui::Command,
};

impl App {
    /// Does what is asked for about the shelf, and gives back what is about something else.
    pub(super) fn apply_to_shelf(&mut self, command: Command) -> Option<Command> {
        match command {
            Command::OpenFolderDialog => self.open_dialog(Wanted::Folder),
            Command::CloseShelf => self.close_shelf(),
            Command::SortShelf(order) => self.with_shelf(|shelf| shelf.set_order(order)),
            Command::FilterShelf(filter) => self.with_shelf(|shelf| shelf.set_filter(&filter)),
            Command::FocusShelf => self.focus_shelf(),
            Command::Across(command) => self.apply_across(command),
            Command::ExportShelf => self.ask_shelf_export(),
            Command::ExportShelfTo(path) => self.export_shelf_to(path),
            Command::StopShelfExport => self.stop_shelf_export(),
            other => return Some(other),
        }
        None
    }

    /// Puts the cursor into the shelf's filter, or asks for a folder where there is none.
    fn focus_shelf(&mut self) {
        if self.shelf.is_none() {
            return self.open_dialog(Wanted::Folder);
        }
        self.sidebar_over_page = true;
        self.settings.sidebar_hidden = false;
        self.sidebar.focus_shelf();
    }
}
