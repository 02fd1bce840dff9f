//! PDF: the text that a recogniser laid behind the picture of a page comes out as it was read,
//! whichever way the words were laid down; what is painted is read as it is seen.

use std::fmt::Write as _;

use super::{fixture, read};

/// The size of letters, and what each takes of the line, in points.
const SIZE: f32 = 12.0;
const ADVANCE: f32 = 6.0;

/// The right end of lines.
const RIGHT: f32 = 560.0;

/// What stands on a page that is drawn by hand.
#[derive(Default)]
struct Page {
    content: String,
    lines: u16,
}

/// How letters are laid down.
#[derive(Clone, Copy, PartialEq)]
enum Laid {
    /// Mirrored, so that they follow each other to the left.
    Mirrored,
    /// To the right, in the order of reading.
    ToTheRight,
    /// To the right, in the order in which they are seen.
    AsSeen,
}

impl Page {
    /// A page whose text is behind a picture (`hidden`), or painted.
    fn new(hidden: bool) -> Self {
        let mode = if hidden { 3 } else { 0 };
        Self {
            content: format!("BT {mode} Tr /F {SIZE} Tf\n"),
            lines: 0,
        }
    }

    /// How far down the next line stands.
    fn next_line(&mut self) -> f32 {
        self.lines += 1;
        760.0 - 20.0 * f32::from(self.lines)
    }

    /// Lays `text` down so that it takes the line from `left` on.
    fn lay(&mut self, text: &str, left: f32, down: f32, laid: Laid) {
        let mut letters: Vec<u16> = text.encode_utf16().collect();
        let (along, start) = match laid {
            Laid::Mirrored => (-1, left + ADVANCE * letters.len() as f32),
            _ => (1, left),
        };
        if laid == Laid::AsSeen {
            letters.reverse();
        }
        let mut codes = String::new();
        for letter in letters {
            write!(codes, "{letter:04X}").unwrap();
        }
        writeln!(self.content, "{along} 0 0 1 {start} {down} Tm <{codes}> Tj").unwrap();
    }

    /// A line of Arabic, its words from the right.
    fn placed(mut self, line: &str, laid: Laid) -> Self {
        let down = self.next_line();
        let mut right = RIGHT;
        for word in line.split(' ') {
            let left = right - ADVANCE * word.chars().count() as f32;
            self.lay(word, left, down, laid);
            right = left - ADVANCE;
        }
        self
    }

    /// A line laid down from the left, all in one.
    fn in_one(mut self, line: &str) -> Self {
        let down = self.next_line();
        self.lay(line, 40.0, down, Laid::ToTheRight);
        self
    }

    /// The file.
    fn bytes(&self) -> Vec<u8> {
        let content = format!("{}ET", self.content);
        let map = "/CIDInit /ProcSet findresource begin begincmap /CMapName /A def 1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap end";
        format!(
            "%PDF-1.5\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 5 0 R/Resources<</Font<</F 4 0 R>>>>>>\nendobj\n4 0 obj\n<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/ToUnicode 6 0 R/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/A/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 500>>]>>\nendobj\n5 0 obj\n<</Length {}>>\nstream\n{content}\nendstream\nendobj\n6 0 obj\n<</Length {}>>\nstream\n{map}\nendstream\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n",
            content.len(),
            map.len()
        )
        .into_bytes()
    }

    /// What is read of it.
    fn text(&self) -> String {
        read(self.bytes()).unwrap().text
    }
}

/// Words that show a reversed order: endings, articles, digits of both kinds, Latin, brackets.
const LINE: &str =
    "زارت الوزيرة المدينة القديمة في 25 مارس 2024م برفقة (Reuters) بكلفة 27.3 ألفا و١٥ قرشا";

#[test]
fn words_laid_down_mirrored_keep_their_numbers() {
    let page = Page::new(true).placed(LINE, Laid::Mirrored);
    assert_eq!(page.text(), LINE);
}

#[test]
fn words_laid_down_from_the_left_are_read_as_they_were_written() {
    let page = Page::new(true).placed(LINE, Laid::ToTheRight);
    assert_eq!(page.text(), LINE);
}

#[test]
fn lines_laid_down_from_the_left_are_read_as_they_were_written() {
    let latin = "أعلنت الشركة الوطنية (Saudi Aramco) النتيجة السنوية في 2 مايو";
    let page = Page::new(true).in_one(LINE).in_one(latin);
    let text = page.text().replace('\n', " ");
    assert_eq!(text, format!("{LINE} {latin}"));
}

#[test]
fn letters_that_are_painted_the_wrong_way_are_read_as_they_were_written() {
    let page = Page::new(false).placed(LINE, Laid::ToTheRight);
    assert_eq!(page.text(), LINE);
    let page = Page::new(false).in_one(LINE);
    assert_eq!(page.text(), LINE);
}

#[test]
fn letters_at_their_places_stay() {
    let line = "زارت الوزيرة المدينة القديمة مع الأميرة والسفيرة وقالت ىا لا";
    for hidden in [true, false] {
        let page = Page::new(hidden).placed(line, Laid::AsSeen);
        assert_eq!(page.text(), line);
    }
}

#[test]
fn one_odd_word_turns_no_page() {
    let line = "ةابتكم من هنا";
    let page = Page::new(false).placed(line, Laid::AsSeen);
    assert_eq!(page.text(), line);
    let english = Page::new(true).in_one("The minister visited the old town in 2024.");
    assert_eq!(english.text(), "The minister visited the old town in 2024.");
}

#[test]
fn a_page_recognised_by_tesseract_is_what_it_read() {
    let name = fixture("formats/pdf/recognised");
    let bytes = std::fs::read(name.with_extension("pdf")).unwrap();
    let expected = std::fs::read_to_string(name.with_extension("expected")).unwrap();
    assert_eq!(read(bytes).unwrap().text, expected.trim_end());
}
