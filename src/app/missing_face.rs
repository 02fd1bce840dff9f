//! Says once that the face which was chosen for the page is not installed any more.
//!
//! May import: `ui`.

use super::App;
use crate::ui::{messages::Message, notice::Notice};

impl App {
    /// Says it over the document that is looked at, the first time that one is shown.
    pub(super) fn say_missing_face(&mut self) {
        if std::mem::replace(&mut self.face_looked_for, true) {
            return;
        }
        let Some(name) = self.settings.face.missing() else {
            return;
        };
        let notice = Notice {
            error: false,
            text: Message::FaceMissingHint.text(self.language()).to_owned(),
            subject: Some(name.to_owned()),
            action: None,
        };
        self.tabs.current_mut().notice = Some(notice);
    }
}
