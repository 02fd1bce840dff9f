//! The search in the article, as a reader uses it: by keys, by the bar's buttons, in Arabic.

use egui::{Event, Key, Modifiers, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use warraq::{
    app::Settings,
    text::find::Switches,
    ui::messages::{Language, Message},
};

use super::Window;

const CTRL: Modifiers = Modifiers::COMMAND;
const SHIFT: Modifiers = Modifiers::SHIFT;
const NONE: Modifiers = Modifiers::NONE;

/// The name of the field.
const FIELD: &str = "بحث في المقال";

/// An article in which صبر stands twice by itself, twice with clitics and once inside a word.
const PATIENCE: &str = "الصبر مفتاح الفرج

كان صَبْرُه طويلا، وقيل إن الصبر صبر جميل.
ولا مصبر بلا صبر، ولا فرج إلا بعد ضيق.
";

impl Window {
    /// Opens the bar and types into it.
    fn find(&mut self, query: &str) {
        self.press(CTRL, Key::F);
        self.type_query(query);
    }

    fn type_query(&mut self, query: &str) {
        self.harness.event(Event::Text(query.to_owned()));
        self.searched();
    }

    /// Lets the search come to its end.
    fn searched(&mut self) {
        self.harness.run_steps(2);
        self.app.borrow_mut().finish_reading();
        self.harness.run_steps(3);
    }

    /// What the bar says.
    fn said(&self) -> String {
        let said = self.harness.query_all_by_role(Role::Status);
        said.filter_map(|node| node.accesskit_node().label())
            .next()
            .unwrap_or_default()
    }

    /// The letters of the current hit, and a few of those that follow.
    fn hit(&self) -> Option<String> {
        let app = self.app.borrow();
        let session = app.session()?;
        let span = session.search.as_ref()?.current_hit()?.span;
        let after = session.document.text[span.end..].chars().take(5);
        let after: String = after.collect();
        Some(format!("{}|{after}", session.document.slice(span)))
    }

    fn is_searching(&self) -> bool {
        self.has(Role::TextInput, FIELD)
    }

    fn page_has_focus(&self) -> bool {
        self.harness.ctx.memory(egui::Memory::focused) == Some(warraq::ui::reader::page_id())
    }
}

#[test]
fn ctrl_f_finds_while_typing_and_goes_to_the_first_exact_hit() {
    let mut window = Window::on(PATIENCE);
    window.find("صبر");
    assert_eq!(window.said(), "4 من 6 4 مواضع تقريبية");
    assert_eq!(window.hit().as_deref(), Some("صبر| جميل"));
}

#[test]
fn enter_and_f3_go_on_and_round_and_shift_goes_back() {
    let mut window = Window::on(PATIENCE);
    window.find("صبر");
    window.press(NONE, Key::Enter);
    assert!(window.said().starts_with("5 من 6"), "{}", window.said());
    window.press(NONE, Key::F3);
    assert!(window.said().starts_with("6 من 6"), "{}", window.said());
    window.press(CTRL, Key::G);
    assert_eq!(window.said(), "1 من 6 استُؤنف من أول المقال");
    window.press(SHIFT, Key::Enter);
    assert_eq!(window.said(), "6 من 6 استُؤنف من آخر المقال");
    window.press(SHIFT, Key::F3);
    assert!(window.said().starts_with("5 من 6"), "{}", window.said());
}

#[test]
fn the_buttons_step_too() {
    let mut window = Window::on(PATIENCE);
    window.find("صبر");
    window.click(Role::Button, "النتيجة التالية");
    assert!(window.said().starts_with("5 من 6"), "{}", window.said());
    window.click(Role::Button, "النتيجة السابقة");
    assert!(window.said().starts_with("4 من 6"), "{}", window.said());
}

#[test]
fn a_hit_covers_the_word_without_its_clitics_but_with_its_vowel_signs() {
    let mut window = Window::on(PATIENCE);
    window.find("صبره");
    assert_eq!(window.hit().as_deref(), Some("صَبْرُه| طويل"));
    window.press(CTRL, Key::F);
    window.type_query("الفرج");
    assert!(window.hit().is_some_and(|hit| hit.starts_with("الفرج|")));
}

#[test]
fn the_switches_make_it_strict_and_are_kept() {
    let mut window = Window::on(PATIENCE);
    window.find("صبر");
    window.click(Role::Switch, "كلمات كاملة");
    window.searched();
    assert!(window.said().contains("من 5"), "{}", window.said());
    window.click(Role::Switch, "بلا سوابق ولواحق");
    window.searched();
    assert!(window.said().contains("من 2"), "{}", window.said());
    window.click(Role::Switch, "التشكيل");
    window.click(Role::Switch, "رسم الحروف");
    let all = Switches {
        tashkeel: true,
        letters: true,
        without_clitics: true,
        whole_words: true,
    };
    assert_eq!(window.app.borrow().settings().find, all);
}

#[test]
fn a_switch_is_turned_by_its_command_alone() {
    let mut window = Window::on(PATIENCE);
    window.press(CTRL, Key::K);
    window.harness.event(Event::Text("كلمات كاملة".to_owned()));
    window.harness.run_steps(3);
    window.press(NONE, Key::Enter);
    assert!(window.app.borrow().settings().find.whole_words);
}

#[test]
fn escape_closes_the_bar_and_gives_the_page_the_focus() {
    let mut window = Window::on(PATIENCE);
    window.find("صبر");
    assert!(window.is_searching());
    window.press(NONE, Key::Escape);
    assert!(!window.is_searching() && window.hit().is_none());
    assert!(window.page_has_focus());
    window.press(CTRL, Key::F);
    window.searched();
    assert!(
        window.said().starts_with("4 من 6"),
        "what was typed last is looked for again"
    );
    window.click(Role::Button, "إغلاق البحث");
    assert!(!window.is_searching());
}

#[test]
fn escape_on_the_page_closes_the_search_before_it_lets_go_of_anything() {
    let mut window = Window::on(PATIENCE);
    window.find("صبر");
    window
        .harness
        .ctx
        .memory_mut(|memory| memory.request_focus(warraq::ui::reader::page_id()));
    window.harness.run_steps(2);
    window.press(NONE, Key::Escape);
    assert!(!window.is_searching());
}

#[test]
fn f3_without_a_bar_opens_it() {
    let mut window = Window::on(PATIENCE);
    window.press(NONE, Key::F3);
    assert!(window.is_searching());
}

#[test]
fn what_is_selected_is_looked_for() {
    let mut window = Window::on("قلم");
    window.press(CTRL, Key::A);
    window.press(CTRL, Key::F);
    window.searched();
    assert_eq!(window.said(), "1 من 1");
    assert_eq!(window.hit().as_deref(), Some("قلم|"));
}

#[test]
fn typing_replaces_what_was_looked_for() {
    let mut window = Window::on(PATIENCE);
    window.find("صبر");
    window.press(CTRL, Key::F);
    window.type_query("قنطرة");
    assert_eq!(window.said(), "لا نتائج");
    window.press(NONE, Key::Enter);
    assert_eq!(window.said(), "لا نتائج");
}

#[test]
fn letters_typed_into_the_bar_are_no_shortcuts() {
    let mut window = Window::on(super::ARTICLE);
    window.find("n");
    window.press(NONE, Key::N);
    assert_eq!(window.current(), None);
}

#[test]
fn without_an_article_there_is_nothing_to_search() {
    let mut window = Window::empty(Language::Ar);
    window.press(CTRL, Key::F);
    window.press(NONE, Key::F3);
    assert!(!window.is_searching());
}

#[test]
fn another_article_begins_without_a_search() {
    let mut window = Window::on(PATIENCE);
    window.find("صبر");
    let mut window = window.reading("قلم ودفتر");
    assert!(!window.is_searching());
    window.find("دفتر");
    assert_eq!(window.said(), "1 من 1 نتيجة تقريبية واحدة");
}

#[test]
fn a_narrow_window_has_the_switches_too() {
    let settings = Settings {
        language: Some(Language::Ar),
        sidebar_hidden: true,
        ..Settings::default()
    };
    let mut window = Window::with(settings).reading(PATIENCE);
    window.harness.set_size(egui::vec2(480.0, 600.0));
    window.harness.run_steps(3);
    window.find("صبر");
    for name in ["التشكيل", "رسم الحروف", "بلا سوابق ولواحق", "كلمات كاملة"]
    {
        let rect = window
            .harness
            .get_by_role_and_label(Role::Switch, name)
            .rect();
        assert!(
            rect.left() >= 0.0 && rect.right() <= 480.0,
            "{name}: {rect:?}"
        );
    }
}

#[test]
fn at_an_ordinary_width_the_bar_is_one_row_in_every_language() {
    for (language, _) in Language::ALL {
        let mut window = Window::empty(language).reading(PATIENCE);
        window.find("صبر");
        let name = Message::FindOpen.text(language);
        let field = window.harness.get_by_role_and_label(Role::TextInput, name);
        let field = field.rect();
        for name in [
            Message::FindTashkeel,
            Message::FindLetters,
            Message::FindClitics,
            Message::FindWholeWords,
        ] {
            let name = name.text(language);
            let switch = window.harness.get_by_role_and_label(Role::Switch, name);
            let at = switch.rect().center().y;
            assert!(field.y_range().contains(at), "«{name}» under {field:?}");
        }
        assert!(field.width() >= 150.0, "{language:?}: {field:?}");
    }
}

#[test]
fn each_tab_has_a_search_of_its_own_under_the_same_switches() {
    let mut window = Window::on(PATIENCE);
    window.find("صبر");
    let mut window = window.reading("قلم ودفتر");
    window.press(NONE, Key::F3);
    window.type_query("دفتر");
    window.click(Role::Switch, "كلمات كاملة");
    window.searched();
    assert_eq!(window.said(), "1 من 1 نتيجة تقريبية واحدة");
    window.press(CTRL, Key::PageUp);
    window.searched();
    assert!(
        window.said().ends_with("من 5 3 مواضع تقريبية"),
        "{}",
        window.said()
    );
}
