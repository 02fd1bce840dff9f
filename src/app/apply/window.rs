//! The window itself: what of it is shown, how it looks, what stands over it.
//!
//! May import: `ui`, egui.

use crate::{
    app::{App, panels::Overlay},
    ui::{
        Command,
        palette::{self, Palette},
    },
};

impl App {
    /// Does what is asked for about the window, and gives back what is about something else.
    pub(super) fn apply_to_window(&mut self, command: Command) -> Option<Command> {
        match command {
            Command::ToggleFullScreen => self.toggle_full_screen(),
            Command::ToggleAlone => self.toggle_alone(),
            Command::ToggleSidebar => self.toggle_sidebar(),
            Command::SidebarTab(tab) => self.sidebar.show_tab(tab),
            Command::FocusFilter => {
                self.alone = None;
                self.focus_filter();
            }
            Command::Theme(theme) => self.change_settings(|settings| settings.theme = theme),
            Command::Language(language) => {
                self.change_settings(|settings| settings.language = language);
            }
            Command::ToggleMotion => self.change_settings(|settings| settings.less_motion ^= true),
            Command::OpenPalette => self.overlay = Some(Overlay::Palette(Palette::default())),
            Command::OpenHelp => self.overlay = Some(Overlay::Help),
            Command::CloseOverlay => {
                self.overlay = None;
                palette::leave(&self.context);
            }
            Command::CloseNotice => self.tabs.current_mut().notice = None,
            Command::Quit => self.context.send_viewport_cmd(egui::ViewportCommand::Close),
            other => return Some(other),
        }
        None
    }

    fn toggle_sidebar(&mut self) {
        self.sidebar_over_page = !self.sidebar_over_page;
        self.change_settings(|settings| settings.sidebar_hidden = !settings.sidebar_hidden);
    }

    pub(super) fn show_sidebar(&mut self) {
        self.sidebar_over_page = true;
        self.settings.sidebar_hidden = false;
    }

    fn focus_filter(&mut self) {
        self.show_sidebar();
        self.sidebar.focus_filter();
    }
}
