//! An index whose making is stopped, and taken up again.

use std::fs::{self, File};

use egui::{Event, Role};
use egui_kittest::kittest::Queryable as _;
use warraq::{
    index::{Progress, place_in},
    ui::{Command, across::AcrossCommand, desk::DeskCommand, messages::Language},
};

use super::{Folders, Window, decided::names, folders};

/// Does what another program does that is changing the index: whoever else wants to, waits.
fn held(folders: &Folders) -> File {
    let file = place_in(folders.indexes.path(), folders.shelf.path());
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    let lock = File::create(file.with_extension("lock")).unwrap();
    lock.lock().unwrap();
    lock
}

/// Gives a command from the palette, by its name.
fn from_palette(window: &mut Window, name: &str) {
    window.app.borrow_mut().apply(Command::OpenPalette);
    window.harness.run_steps(2);
    window.harness.event(Event::Text(name.to_owned()));
    window.harness.run_steps(2);
    window.press(egui::Modifiers::NONE, egui::Key::Enter);
}

/// Clicks a button that stands over the names and over the list of the shelf: either will do.
fn click_first(window: &mut Window, label: &str) {
    let mut buttons = window
        .harness
        .query_all_by_role_and_label(Role::Button, label);
    buttons.next().expect(label).click();
    drop(buttons);
    window.harness.run_steps(2);
}

#[test]
fn indexing_is_stopped_by_its_command_or_its_button_and_completed_when_the_reader_wants() {
    let folders = folders();
    let lock = held(&folders);
    let mut window = Window::empty(Language::Ar);
    {
        let mut app = window.app.borrow_mut();
        app.keep_indexes_in(folders.indexes.path().to_owned(), true);
        app.open(folders.shelf.path().to_owned());
    }
    window.finish_reading();
    window.app.borrow_mut().finish_shelf();
    let names_shown = Command::Across(AcrossCommand::ShowNames);
    window.app.borrow_mut().apply(names_shown);
    window.harness.run_steps(3);
    for by_command in [true, false] {
        assert_eq!(window.app.borrow().progress(), Progress::Building(None));
        assert!(window.has(Role::Button, "إيقاف الفهرسة"));
        match by_command {
            true => from_palette(&mut window, "إيقاف الفهرسة"),
            false => click_first(&mut window, "إيقاف الفهرسة"),
        }
        window.settle();
        assert_eq!(window.app.borrow().progress(), Progress::Stopped);
        assert!(window.has(Role::Status, "أُوقفت الفهرسة"));
        assert!(!window.has(Role::Button, "إيقاف الفهرسة"));
        window.apply_at_desk(DeskCommand::Forget("كلمة".to_owned()));
        assert_eq!(
            window.app.borrow().progress(),
            Progress::Stopped,
            "what is decided later does not begin it again"
        );
        click_first(&mut window, "إكمال الفهرس");
        window.harness.run_steps(2);
    }
    drop(lock);
    window.settle();
    assert_eq!(
        window.app.borrow().progress(),
        Progress::Current { unread: 0 }
    );
    assert_eq!(names(&mut window, "بوريطة").len(), 1);
}
