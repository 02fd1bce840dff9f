//! Tabs: several documents open at once, each with what was found, selected and read in it.

use std::{fs, path::PathBuf};

use egui::{Event, Key, Modifiers, PointerButton, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use warraq::ui::messages::Language;

use super::Window;

const CTRL: Modifiers = Modifiers::COMMAND;
const CTRL_SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);

/// Three articles in a folder.
struct Articles {
    folder: tempfile::TempDir,
    files: Vec<PathBuf>,
}

const TITLES: [&str; 3] = [
    "افتتاح مكتبة جديدة في مدينة طنجة",
    "وصول وزير الخارجية إلى القاهرة",
    "معرض الكتاب يفتح أبوابه في الرباط",
];

impl Articles {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let files = TITLES.iter().enumerate().map(|(index, title)| {
            let path = folder.path().join(format!("{index}.txt"));
            let body = "وقال الوزير ناصر بوريطة في القاهرة إن العمل مستمر في كل أنحاء المدينة، وإن أبوابها مفتوحة للزوار من الصباح إلى المساء طوال أيام الأسبوع كما كانت في السنوات الماضية.\n".repeat(40);
            fs::write(&path, format!("{title}\n\n{body}")).unwrap();
            path
        });
        let files = files.collect();
        Self { folder, files }
    }

    /// The window with all of them open; the last one is looked at.
    fn open(&self) -> Window {
        let mut window = Window::empty(Language::Ar);
        for file in &self.files {
            window.app.borrow_mut().open(file.clone());
            window.finish_reading();
        }
        window
    }
}

impl Window {
    /// The tabs' names from the first on, and which is looked at.
    fn tabs(&self) -> (Vec<String>, Option<usize>) {
        let tabs: Vec<_> = self.harness.query_all_by_role(Role::Tab).collect();
        let chosen = tabs
            .iter()
            .position(|tab| tab.accesskit_node().is_selected() == Some(true));
        let names = tabs
            .iter()
            .map(|tab| tab.accesskit_node().label().unwrap_or_default());
        (names.collect(), chosen)
    }

    fn current_title(&self) -> Option<String> {
        let app = self.app.borrow();
        app.session()?.document.metadata.title.clone()
    }

    fn press_and_read(&mut self, modifiers: Modifiers, key: Key) {
        self.press(modifiers, key);
        self.finish_reading();
    }
}

#[test]
fn one_document_has_no_tabs_and_two_have_one_each() {
    let articles = Articles::new();
    let mut window = Window::empty(Language::Ar);
    window.app.borrow_mut().open(articles.files[0].clone());
    window.finish_reading();
    assert!(window.tabs().0.is_empty());
    window.app.borrow_mut().open(articles.files[1].clone());
    window.finish_reading();
    assert_eq!(
        window.tabs(),
        (vec![TITLES[0].into(), TITLES[1].into()], Some(1))
    );
}

#[test]
fn in_arabic_the_first_tab_is_at_the_right_and_in_english_at_the_left() {
    for (language, from_right) in [(Language::Ar, true), (Language::En, false)] {
        let articles = Articles::new();
        let mut window = articles.open();
        window
            .app
            .borrow_mut()
            .apply(warraq::ui::Command::Language(Some(language)));
        window.harness.run_steps(3);
        let left = |title: &str| {
            window
                .harness
                .get_by_role_and_label(Role::Tab, title)
                .rect()
                .left()
        };
        assert_eq!(left(TITLES[0]) > left(TITLES[1]), from_right);
    }
}

#[test]
fn a_click_and_the_keys_change_between_tabs_round_the_end() {
    let articles = Articles::new();
    let mut window = articles.open();
    window.click(Role::Tab, TITLES[0]);
    assert_eq!(window.current_title().as_deref(), Some(TITLES[0]));
    window.press_and_read(CTRL, Key::Tab);
    assert_eq!(window.current_title().as_deref(), Some(TITLES[1]));
    window.press_and_read(CTRL, Key::PageDown);
    window.press_and_read(CTRL, Key::PageDown);
    assert_eq!(window.current_title().as_deref(), Some(TITLES[0]));
    window.press_and_read(CTRL_SHIFT, Key::Tab);
    assert_eq!(window.current_title().as_deref(), Some(TITLES[2]));
    window.press_and_read(CTRL, Key::PageUp);
    assert_eq!(window.current_title().as_deref(), Some(TITLES[1]));
}

#[test]
fn a_file_that_is_open_is_gone_to_and_not_opened_twice() {
    let articles = Articles::new();
    let mut window = articles.open();
    let same = articles.folder.path().join("0.txt");
    window.app.borrow_mut().open(same);
    window.finish_reading();
    assert_eq!(window.tabs().1, Some(0));
    assert_eq!(window.tabs().0.len(), 3);
}

#[test]
fn each_tab_keeps_its_place_filter_and_selection() {
    let articles = Articles::new();
    let mut window = articles.open();
    window.press_and_read(CTRL, Key::A);
    window.press_and_read(Modifiers::NONE, Key::N);
    let mention = window.current();
    window.filter("القاهرة");
    let page = window.app.borrow().block_at_top();
    window.click(Role::Tab, TITLES[0]);
    assert_eq!(window.current(), None);
    assert!(window.rows().len() > 1);
    window.click(Role::Tab, TITLES[2]);
    assert_eq!(window.current(), mention);
    assert_eq!(window.rows(), ["القاهرة"]);
    assert_eq!(window.app.borrow().block_at_top(), page);
}

#[test]
fn closing_goes_to_the_neighbour_and_the_closed_one_can_be_opened_again() {
    let articles = Articles::new();
    let mut window = articles.open();
    window.click(Role::Tab, TITLES[1]);
    window.press_and_read(CTRL, Key::W);
    assert_eq!(
        window.tabs(),
        (vec![TITLES[0].into(), TITLES[2].into()], Some(1))
    );
    window.click(Role::Button, &format!("إغلاق {}", TITLES[0]));
    assert_eq!(window.current_title().as_deref(), Some(TITLES[2]));
    window.press_and_read(CTRL_SHIFT, Key::T);
    assert_eq!(window.current_title().as_deref(), Some(TITLES[0]));
    window.press_and_read(CTRL_SHIFT, Key::T);
    assert_eq!(window.current_title().as_deref(), Some(TITLES[1]));
    assert_eq!(window.tabs().0.len(), 3);
}

#[test]
fn the_middle_button_closes_a_tab() {
    let articles = Articles::new();
    let mut window = articles.open();
    let pos = window
        .harness
        .get_by_role_and_label(Role::Tab, TITLES[0])
        .rect()
        .center();
    window.harness.event(Event::PointerMoved(pos));
    for pressed in [true, false] {
        let (button, modifiers) = (PointerButton::Middle, Modifiers::NONE);
        window.harness.event(Event::PointerButton {
            pos,
            button,
            pressed,
            modifiers,
        });
        window.harness.step();
    }
    window.harness.run_steps(2);
    assert_eq!(
        window.tabs(),
        (vec![TITLES[1].into(), TITLES[2].into()], Some(1))
    );
}

#[test]
fn a_pasted_text_that_was_closed_comes_back_whole() {
    let mut window = Window::on(super::ARTICLE);
    let rows = window.rows();
    window.press_and_read(CTRL, Key::W);
    assert!(window.has(Role::Label, "افتح مقالا لتقرأه"));
    window.press_and_read(CTRL_SHIFT, Key::T);
    assert_eq!(window.rows(), rows);
    assert!(!rows.is_empty());
}

#[test]
fn several_files_are_opened_at_once_and_read_one_by_one() {
    let articles = Articles::new();
    let mut window = Window::empty(Language::Ar);
    window.app.borrow_mut().open_all(articles.files.clone());
    window.finish_reading();
    let names = vec![TITLES[0].to_owned(), "1.txt".to_owned(), "2.txt".to_owned()];
    assert_eq!(window.tabs(), (names, Some(0)));
    window.click(Role::Tab, "2.txt");
    window.finish_reading();
    assert_eq!(window.current_title().as_deref(), Some(TITLES[2]));
}

#[test]
fn more_tabs_than_fit_are_in_a_menu() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::empty(Language::Ar);
    let file = |number: usize| folder.path().join(format!("المقال رقم {number}.txt"));
    for number in 0..20 {
        fs::write(file(number), "نص قصير بلا عنوان.").unwrap();
    }
    window.app.borrow_mut().open_all((0..20).map(file));
    window.finish_reading();
    assert!(window.tabs().0.len() < 20);
    window.click(Role::Button, "كل علامات التبويب");
    let last = "المقال رقم 19.txt";
    window
        .harness
        .get_by_role_and_label(Role::MenuItemRadio, last)
        .scroll_to_me();
    window.harness.run_steps(3);
    window.click(Role::MenuItemRadio, last);
    window.finish_reading();
    let (names, current) = window.tabs();
    assert_eq!(current.map(|index| names[index].as_str()), Some(last));
}

#[test]
fn a_file_that_cannot_be_read_leaves_no_tab_behind() {
    let articles = Articles::new();
    let mut window = articles.open();
    window.click(Role::Tab, TITLES[0]);
    window.app.borrow_mut().open("لا وجود له.txt".into());
    window.finish_reading();
    assert_eq!(window.tabs().1, Some(0));
    assert_eq!(window.tabs().0.len(), 3);
    assert!(window.app.borrow().notice().is_some());
}
