//! The desk: each mark and correction with the mouse and by keyboard, undone and redone, and kept.

mod acts;
mod notes;

use egui::{Event, Key, Modifiers, PointerButton, Pos2, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use warraq::annotation::{Color, MarkKind};

use super::{ARTICLE, Window};

const CTRL: Modifiers = Modifiers::COMMAND;
const SHIFT: Modifiers = Modifiers::SHIFT;

impl Window {
    fn type_in(&mut self, text: &str) {
        self.harness.event(Event::Text(text.to_owned()));
        self.harness.run_steps(3);
    }

    /// The middle of a row of the sidebar.
    fn row(&self, name: &str) -> Pos2 {
        let row = self.harness.get_by_role_and_label(Role::TreeItem, name);
        row.rect().center()
    }

    fn focus_row(&mut self, name: &str) {
        self.harness
            .get_by_role_and_label(Role::TreeItem, name)
            .focus();
        self.harness.run_steps(3);
    }

    fn mouse(&mut self, button: PointerButton, pos: Pos2, modifiers: Modifiers) {
        for pressed in [true, false] {
            self.harness.event(Event::ModifiersChanged(modifiers));
            self.harness.event(Event::PointerMoved(pos));
            self.harness.event(Event::PointerButton {
                pos,
                button,
                pressed,
                modifiers,
            });
            self.harness.step();
        }
        self.harness.event(Event::ModifiersChanged(Modifiers::NONE));
        self.harness.run_steps(3);
    }

    /// Opens the menu of a row with the right button.
    fn menu_of(&mut self, name: &str) {
        let at = self.row(name);
        self.mouse(PointerButton::Secondary, at, Modifiers::NONE);
    }

    /// The line of the menu that has the focus.
    fn focused_line(&self) -> Option<String> {
        let mut lines = self.harness.query_all_by_role(Role::MenuItem);
        let line = lines.find(|line| line.accesskit_node().is_focused());
        line.and_then(|line| line.accesskit_node().label())
    }

    /// Goes down the menu to a line by keyboard, and enters it.
    fn choose(&mut self, label: &str) {
        for _ in 0..40 {
            if self.focused_line().as_deref() == Some(label) {
                self.press(Modifiers::NONE, Key::Enter);
                return;
            }
            self.press(Modifiers::NONE, Key::ArrowDown);
        }
        panic!("the menu has no line «{label}»");
    }

    /// Selects the words that a paragraph begins with, by keyboard.
    fn select_words(&mut self, line: usize, words: usize) {
        let text = ARTICLE.lines().nth(line).unwrap();
        let paragraph = self.harness.get_by_role_and_label(Role::Paragraph, text);
        let start = paragraph.rect();
        let at = egui::pos2(start.right() - 1.0, start.top() + 20.0);
        self.mouse(PointerButton::Primary, at, Modifiers::NONE);
        for _ in 0..words {
            self.press(CTRL | SHIFT, Key::ArrowLeft);
        }
    }

    fn selected(&self) -> String {
        let app = self.app.borrow();
        let session = app.session().unwrap();
        let span = session.selection.map(|selection| selection.span());
        span.map_or(String::new(), |span| {
            session.document.slice(span).to_owned()
        })
    }

    /// Each mark: what it is, its words, its note.
    fn marks(&self) -> Vec<(MarkKind, String, String)> {
        let app = self.app.borrow();
        let marks = app.session().unwrap().marks().iter();
        marks
            .map(|mark| (mark.kind, mark.quotation.clone(), mark.note.clone()))
            .collect()
    }
}

fn names(window: &Window, name: &str) -> usize {
    window.rows().iter().filter(|row| *row == name).count()
}

#[test]
fn a_name_is_changed_by_key_undone_and_redone() {
    let mut window = Window::on(ARTICLE);
    window.focus_row("ناصر بوريطة");
    window.press(Modifiers::NONE, Key::F2);
    window.press(CTRL, Key::A);
    window.type_in("الوزير بوريطة");
    window.press(Modifiers::NONE, Key::Enter);
    assert_eq!(names(&window, "الوزير بوريطة"), 1, "{:?}", window.rows());
    window.press(CTRL, Key::Z);
    assert_eq!(names(&window, "ناصر بوريطة"), 1);
    window.press(CTRL | SHIFT, Key::Z);
    assert_eq!(names(&window, "الوزير بوريطة"), 1);
    window.press(CTRL, Key::Z);
    window.press(CTRL, Key::Y);
    assert_eq!(names(&window, "الوزير بوريطة"), 1);
}

#[test]
fn rows_chosen_together_become_one() {
    let mut window = Window::on(ARTICLE);
    let (one, other) = (window.row("القاهرة"), window.row("الرباط"));
    window.mouse(PointerButton::Primary, one, CTRL);
    window.mouse(PointerButton::Primary, other, CTRL);
    window.press(CTRL, Key::J);
    assert_eq!(
        (names(&window, "القاهرة"), names(&window, "الرباط")),
        (1, 0)
    );
    assert!(window.has(Role::Heading, "أماكن 1"));
    window.press(CTRL, Key::Z);
    assert!(window.has(Role::Heading, "أماكن 2"));
}

#[test]
fn a_row_that_is_dragged_on_another_is_merged_into_it() {
    let mut window = Window::on(ARTICLE);
    acts::drag(&mut window, "الرباط", "القاهرة");
    assert_eq!(
        (names(&window, "القاهرة"), names(&window, "الرباط")),
        (1, 0)
    );
}

#[test]
fn a_row_is_merged_into_another_that_is_found_by_its_name() {
    let mut window = Window::on(ARTICLE);
    window.focus_row("الرباط");
    window.press(SHIFT, Key::F10);
    window.choose("دمج في اسم آخر…");
    window.type_in("قاهره");
    window.press(Modifiers::NONE, Key::Enter);
    assert_eq!(
        (names(&window, "القاهرة"), names(&window, "الرباط")),
        (1, 0)
    );
}

#[test]
fn nothing_is_merged_into_a_name_that_the_reader_did_not_choose() {
    let mut window = Window::on(ARTICLE);
    window.focus_row("الرباط");
    window.press(SHIFT, Key::F10);
    window.choose("دمج في اسم آخر…");
    let rows = window.harness.query_all_by_role(Role::MenuItemRadio);
    let ticked = |node: &egui_kittest::Node<'_>| {
        node.accesskit_node().toggled() == Some(egui::accesskit::Toggled::True)
    };
    let (all, ticked) = rows.fold((0, 0), |(all, count), row| {
        (all + 1, count + usize::from(ticked(&row)))
    });
    assert!(all > 1 && ticked == 0, "{ticked} of {all} are ticked");
    window.press(Modifiers::NONE, Key::Enter);
    assert_eq!(names(&window, "الرباط"), 1);
    assert!(window.has(Role::TextInput, "الاسم الذي يُدمج فيه"));
    // One that is pointed at is chosen, and merged into when that is confirmed.
    window.press(Modifiers::NONE, Key::ArrowDown);
    window.press(Modifiers::NONE, Key::ArrowUp);
    window.press(Modifiers::NONE, Key::Enter);
    assert_eq!(names(&window, "الرباط"), 1);
    window.click(Role::MenuItemRadio, "القاهرة · مكان");
    assert_eq!(names(&window, "الرباط"), 1);
    window.click(Role::Button, "دمج");
    assert_eq!(
        (names(&window, "القاهرة"), names(&window, "الرباط")),
        (1, 0)
    );
}

#[test]
fn the_menu_of_a_row_changes_its_type_and_takes_it_out() {
    let mut window = Window::on(ARTICLE);
    window.menu_of("الرباط");
    window.choose("تغيير النوع");
    window.choose("هيئة");
    assert!(window.has(Role::Heading, "أماكن 1"));
    assert_eq!(names(&window, "الرباط"), 1);
    window.focus_row("الرباط");
    window.press(Modifiers::NONE, Key::Delete);
    assert_eq!(names(&window, "الرباط"), 0);
    window.press(CTRL, Key::Z);
    window.press(CTRL, Key::Z);
    assert!(window.has(Role::Heading, "أماكن 2"));
}

#[test]
fn a_menu_is_left_with_escape_and_the_row_has_the_focus_again() {
    let mut window = Window::on(ARTICLE);
    window.focus_row("الرباط");
    window.press(SHIFT, Key::F10);
    assert!(window.focused_line().is_some());
    window.press(Modifiers::NONE, Key::Escape);
    assert!(!window.has(Role::MenuItem, "ليس اسما أبدا"));
    let row = window
        .harness
        .get_by_role_and_label(Role::TreeItem, "الرباط");
    assert!(row.accesskit_node().is_focused());
}

#[test]
fn one_mention_is_refused_from_the_page() {
    let mut window = Window::on(ARTICLE);
    window.press(Modifiers::NONE, Key::N);
    let (_, first) = window.current().unwrap();
    let count = |window: &Window| {
        window
            .app
            .borrow()
            .session()
            .unwrap()
            .extraction()
            .mentions
            .len()
    };
    let before = count(&window);
    window.press(SHIFT, Key::F10);
    window.choose("ليس اسما في هذا الموضع");
    assert_eq!(count(&window), before - 1, "{first}");
}

#[test]
fn selected_words_become_a_name_wherever_they_stand() {
    let mut window = Window::on(ARTICLE);
    window.select_words(2, 3);
    assert_eq!(window.selected().trim(), "وصل وزير الخارجية");
    window.press(SHIFT, Key::F10);
    window.choose("إضافة اسم حيثما ورد");
    window.choose("حدث");
    assert_eq!(
        names(&window, "وصل وزير الخارجية"),
        1,
        "{:?}",
        window.rows()
    );
    window.press(CTRL, Key::Z);
    assert_eq!(names(&window, "وصل وزير الخارجية"), 0);
}

#[test]
fn a_highlight_is_made_coloured_noted_listed_and_taken_away() {
    let mut window = Window::on(ARTICLE);
    window.select_words(2, 2);
    window.press(CTRL, Key::H);
    let yellow = MarkKind::Highlight(Color::Yellow);
    let words = "وصل وزير".to_owned();
    assert_eq!(window.marks(), [(yellow, words.clone(), String::new())]);
    window.select_words(2, 2);
    window.press(CTRL, Key::M);
    window.type_in("راجع التاريخ");
    window.press(Modifiers::NONE, Key::Enter);
    assert_eq!(window.marks(), [(yellow, words, "راجع التاريخ".to_owned())]);
    window.click(Role::MenuItemRadio, "علاماتي");
    assert!(window.has(Role::ListItem, "أصفر: وصل وزير"));
    window.click(Role::Button, "تحرير الملاحظة");
    window.press(CTRL, Key::A);
    window.type_in("تم");
    window.press(Modifiers::NONE, Key::Enter);
    assert_eq!(window.marks()[0].2, "تم");
    window.click(Role::Button, "إزالة العلامة");
    assert!(window.marks().is_empty());
    window.press(CTRL, Key::Z);
    assert_eq!(window.marks()[0].2, "تم");
}

#[test]
fn a_colour_is_chosen_from_the_menu_of_the_selected_text() {
    let mut window = Window::on(ARTICLE);
    window.select_words(3, 2);
    window.press(SHIFT, Key::F10);
    window.click(Role::MenuItemRadio, "وردي");
    assert_eq!(window.marks()[0].0, MarkKind::Highlight(Color::Pink));
}

#[test]
fn a_bookmark_comes_and_goes_with_its_key() {
    let mut window = Window::on(ARTICLE);
    window.press(CTRL, Key::D);
    assert_eq!(window.marks().len(), 1);
    assert_eq!(window.marks()[0].0, MarkKind::Bookmark);
    window.press(CTRL, Key::D);
    assert!(window.marks().is_empty());
}

#[test]
fn a_mention_is_made_to_cover_what_is_selected() {
    let mut window = Window::on(ARTICLE);
    let text = "قال وزير الداخلية محمد حصاد كلاما.";
    window = window.reading(text);
    let before = window.rows();
    let paragraph = window.harness.get_by_role_and_label(Role::Paragraph, text);
    let rect = paragraph.rect();
    let at = egui::pos2(rect.right() - 1.0, rect.top() + 20.0);
    window.mouse(PointerButton::Primary, at, Modifiers::NONE);
    for _ in 0..5 {
        window.press(CTRL | SHIFT, Key::ArrowLeft);
    }
    window.press(SHIFT, Key::F10);
    window.choose("مطابقة حدود الاسم للتحديد");
    assert_ne!(window.rows(), before);
    assert_eq!(
        names(&window, "قال وزير الداخلية محمد حصاد"),
        1,
        "{:?}",
        window.rows()
    );
}

#[test]
fn what_is_never_a_name_is_in_the_lexicon_until_it_is_taken_out() {
    let mut window = Window::on(ARTICLE);
    window.menu_of("الرباط");
    window.choose("ليس اسما أبدا");
    assert_eq!(names(&window, "الرباط"), 0);
    let mut window = window.reading(&format!("{ARTICLE} وعاد."));
    assert_eq!(names(&window, "الرباط"), 0, "in a later article");
    window.app.borrow_mut().apply(warraq::ui::Command::Desk(
        warraq::ui::desk::DeskCommand::Lexicon,
    ));
    window.harness.run_steps(3);
    assert!(window.has(Role::ListItem, "الرباط: ليس اسما أبدا"));
    window.click(Role::Button, "حذف من المعجم: الرباط");
    window.press(Modifiers::NONE, Key::Escape);
    assert_eq!(names(&window, "الرباط"), 1);
}

#[test]
fn a_name_is_remembered_for_later_articles() {
    let mut window = Window::on(ARTICLE);
    window.focus_row("ناصر بوريطة");
    window.press(Modifiers::NONE, Key::F2);
    window.press(CTRL, Key::A);
    window.type_in("السيد بوريطة");
    window.press(Modifiers::NONE, Key::Enter);
    window.menu_of("السيد بوريطة");
    window.choose("اعتماده في كل المقالات");
    let window = window.reading("قال بوريطة كلمة في الرباط.");
    assert_eq!(names(&window, "السيد بوريطة"), 1, "{:?}", window.rows());
}

#[test]
fn what_is_done_in_one_window_is_there_in_the_next_and_in_one_that_is_open() {
    let folder = tempfile::tempdir().unwrap();
    let open = || {
        let window = Window::empty(warraq::ui::messages::Language::Ar);
        window
            .app
            .borrow_mut()
            .keep_acts_in(folder.path().to_owned());
        window.reading(ARTICLE)
    };
    let (mut one, mut other) = (open(), open());
    one.focus_row("الرباط");
    one.press(Modifiers::NONE, Key::Delete);
    let third = open();
    assert_eq!(names(&third, "الرباط"), 0);
    assert_eq!(names(&other, "الرباط"), 1);
    other.harness.event(Event::WindowFocused(true));
    other.harness.run_steps(3);
    assert_eq!(names(&other, "الرباط"), 0);
}

#[test]
fn the_filter_and_the_selected_row_survive_a_correction() {
    let mut window = Window::on(ARTICLE);
    window.filter("رباط");
    assert_eq!(window.rows(), ["الرباط"]);
    window.click(Role::TreeItem, "الرباط");
    window.menu_of("الرباط");
    window.choose("تغيير النوع");
    window.choose("هيئة");
    assert_eq!(window.rows(), ["الرباط"]);
    let app = window.app.borrow();
    let session = app.session().unwrap();
    assert_eq!(session.filter(), "رباط");
    assert_eq!(session.selected_row().unwrap().kind.code(), "ORG");
}

#[test]
fn undo_in_a_field_is_the_fields() {
    let mut window = Window::on(ARTICLE);
    window.focus_row("الرباط");
    window.press(Modifiers::NONE, Key::Delete);
    window.filter("قا");
    window.press(CTRL, Key::Z);
    assert_eq!(window.app.borrow().session().unwrap().filter(), "");
    assert_eq!(names(&window, "الرباط"), 0, "the correction stands");
}
