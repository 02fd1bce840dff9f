//! What was found in the article: the rows of the sidebar, the mentions that they lead to, and
//! what is shaded.
//!
//! May import: `session`, `ui`.

use crate::{
    app::App,
    session::{RowId, Session},
    ui::{Command, card::Card},
};

impl App {
    /// Does what is asked for about what was found, and gives back what is about something else.
    pub(super) fn apply_to_found(&mut self, command: Command) -> Option<Command> {
        match command {
            Command::Filter(filter) => self.with_session(|session| session.set_filter(&filter)),
            Command::StepRow(row) => self.go(|session| session.step_row(row)),
            Command::SelectMention(mention) => self.select_mention(mention),
            Command::StepMention { forward } => self.go(|session| session.step_mention(forward)),
            Command::Deselect => self.with_session(Session::deselect),
            Command::ToggleShading(kind) => {
                self.with_session(|session| session.toggle_shading(kind));
                self.keep_shading();
            }
            Command::ToggleDoubtful => self.toggle_doubtful(),
            Command::OpenCard(row) => self.open_card(Some(row)),
            Command::OpenSelectedCard => self.open_card(None),
            Command::CloseCard => self.sidebar.close_card(),
            Command::Desk(command) => self.apply_desk(command),
            other => return Some(other),
        }
        None
    }

    /// Leaves out names that may be wrong, in every document, or has them again.
    fn toggle_doubtful(&mut self) {
        self.change_settings(|settings| settings.sure_alone ^= true);
        let sure_alone = self.settings.sure_alone;
        self.with_each(|session| session.set_sure_alone(sure_alone));
    }

    /// Moves to a mention and shows it on the page and in the sidebar.
    pub(in crate::app) fn go(&mut self, step: impl FnOnce(&mut Session) -> Option<usize>) {
        let now = self.context.input(|input| input.time);
        let open = self.tabs.current_mut();
        if let Some(session) = &mut open.session
            && let Some(mention) = step(session)
        {
            open.page.go_to_mention(session, mention, now);
            let row: RowId = session.row_of(mention);
            self.sidebar.show_row(row);
        }
    }

    fn select_mention(&mut self, mention: usize) {
        if let Some(session) = &mut self.tabs.current_mut().session {
            session.select_mention(mention);
            self.sidebar.show_row(session.row_of(mention));
        }
    }

    /// Shows the card of `row`, or of the selected one.
    fn open_card(&mut self, row: Option<RowId>) {
        let session = self.tabs.current().session.as_ref();
        let Some(session) = session else { return };
        if let Some(row) = row.or_else(|| session.selected_row()) {
            self.sidebar.open_card(Card::of(session, row));
            self.show_sidebar();
            self.ask_elsewhere();
        }
    }

    fn keep_shading(&mut self) {
        if let Some(hidden) = self.session().map(|session| session.hidden().clone()) {
            self.change_settings(|settings| settings.unshaded = hidden);
        }
    }
}
