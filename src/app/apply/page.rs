//! The page: where it stands, what is selected and looked for in it, in which form it is shown.
//!
//! May import: `session`, `ui`, egui.

use crate::{app::App, session::Selection, ui::Command};

impl App {
    /// Does what is asked for about the page, and gives back what is about something else.
    pub(super) fn apply_to_page(&mut self, command: Command) -> Option<Command> {
        match command {
            Command::GoToBlock(block) => self.tabs.current_mut().page.go_to_block(block),
            Command::SetPublished(day) => self.set_published(day),
            Command::CopySelection => self.copy(),
            Command::SelectAll => self.select_all(),
            Command::FindOpen => self.find_open(),
            Command::FindFor(query) => self.find_for(query),
            Command::FindNext => self.find_step(true),
            Command::FindPrevious => self.find_step(false),
            Command::FindSwitch(switch) => self.find_switch(switch),
            Command::FindClose => self.find_close(),
            Command::ShowHidden => self.tabs.current_mut().hidden.shown ^= true,
            Command::ReadWithout => self.tabs.current_mut().hidden.without ^= true,
            Command::CloseHidden => self.tabs.current_mut().hidden.closed = true,
            Command::ShowView(view) => self.show_view(view),
            other => return self.apply_to_form(other),
        }
        None
    }

    /// In which form it is shown, here and in every article.
    fn apply_to_form(&mut self, command: Command) -> Option<Command> {
        match command {
            Command::ToggleControls => self.toggle_controls(),
            Command::Zoom(steps) => self.change_settings(|settings| settings.zoom_by(steps)),
            Command::ToggleTashkeel => {
                self.change_settings(|settings| settings.hide_tashkeel ^= true);
            }
            Command::Digits(digits) => self.change_settings(|settings| settings.digits = digits),
            Command::Justify(ends) => {
                self.change_settings(|settings| settings.justification = Some(ends));
            }
            Command::Face(face) => self.change_settings(|settings| settings.face = face),
            Command::LineHeight(steps) => {
                self.change_settings(|settings| settings.move_lines(steps));
            }
            Command::Measure(steps) => {
                self.change_settings(|settings| settings.lengthen_lines(steps));
            }
            Command::Shading(shading) => {
                self.change_settings(|settings| settings.shading = shading);
            }
            other => return Some(other),
        }
        None
    }

    /// Shows controls in every document, or in none, the banner's choice for this one included.
    fn toggle_controls(&mut self) {
        let shown = self.reading().display.controls;
        self.tabs.current_mut().hidden.shown = false;
        self.change_settings(|settings| settings.show_controls = !shown);
    }

    fn copy(&self) {
        if let Some(session) = self.session()
            && let Some(selection) = session.selection
            && !selection.span().is_empty()
        {
            self.context
                .copy_text(session.document.slice(selection.span()).to_owned());
        }
    }

    fn select_all(&mut self) {
        self.with_session(|session| session.selection = Some(Selection::all(&session.document)));
    }
}
