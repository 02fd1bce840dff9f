//! Texts whose lines were broken at a width: their paragraphs come back; lines that are meant stay.

use super::read;

/// An article of two paragraphs, each in one line.
const ARTICLE: [&str; 2] = [
    "افتتحت بلدية طنجة، أمس الأحد، مكتبة عمومية جديدة قرب الميناء القديم، بحضور وزيرة الثقافة ورئيس \
     المجلس البلدي، وقال رئيس المجلس في كلمة بالمناسبة إن المكتبة تضم 12 ألف كتاب في مختلف العلوم، وإنها \
     ستفتح أبوابها كل يوم من التاسعة صباحا إلى الثامنة مساء، مضيفا أن كلفتها بلغت 3.5 ملايين درهم.",
    "وأوضحت الوزيرة أن المشروع جزء من برنامج يشمل تطوان والحسيمة ووجدة، ويمتد إلى عام 2026 بشراكة مع \
     مؤسسة المتوسط للكتاب، داعية الجمعيات المحلية إلى المساهمة في تنشيط هذه الفضاءات التي تحتاج إلى \
     متطوعين من بين الطلبة والأساتذة والمتقاعدين الذين لديهم رغبة في خدمة القراءة.",
];

/// `paragraph` broken so that no line is longer than `width` characters.
fn broken(paragraph: &str, width: usize) -> String {
    let (mut lines, mut line) = (Vec::new(), String::new());
    for word in paragraph.split_whitespace() {
        if !line.is_empty() && line.chars().count() + 1 + word.chars().count() > width {
            lines.push(std::mem::take(&mut line));
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    lines.push(line);
    lines.join("\n")
}

/// The article, each paragraph broken at `width`, `between` between the two.
fn wrapped(width: usize, between: &str) -> String {
    ARTICLE
        .map(|paragraph| broken(paragraph, width))
        .join(between)
}

#[test]
fn the_paragraphs_of_a_wrapped_text_come_back() {
    let whole = ARTICLE.map(|paragraph| paragraph.split_whitespace().collect::<Vec<_>>().join(" "));
    for width in [50, 60, 72, 80] {
        let document = read(wrapped(width, "\n\n")).unwrap();
        assert_eq!(document.text, whole.join("\n\n"), "at {width}");
        // Without a blank line the short last line tells where a paragraph ends.
        let document = read(wrapped(width, "\n    ")).unwrap();
        assert_eq!(document.text, whole.join("\n"), "indented, at {width}");
    }
}

#[test]
fn a_headline_over_a_wrapped_text_stays_a_line_of_its_own() {
    let text = format!("افتتاح مكتبة في طنجة\n\n{}\n", wrapped(72, "\n\n"));
    let document = read(text).unwrap();
    assert_eq!(
        document.metadata.title.as_deref(),
        Some("افتتاح مكتبة في طنجة")
    );
    assert_eq!(document.text.lines().count(), 5);
}

#[test]
fn a_list_in_a_wrapped_text_stays_a_list() {
    let text = format!("{}\n\n- كتب\n- قاعة\n", wrapped(72, "\n\n"));
    let document = read(text).unwrap();
    assert!(
        document.text.ends_with("\n- كتب\n- قاعة"),
        "{}",
        document.text
    );
    assert_eq!(document.text.lines().count(), 6);
}

#[test]
fn lines_that_are_meant_stay_as_they_are() {
    let poem = "قفا نبك من ذكرى حبيب ومنزل بسقط اللوى بين الدخول فحومل\n\
                فتوضح فالمقراة لم يعف رسمها لما نسجتها من جنوب وشمأل\n\
                ترى بعر الآرام في عرصاتها وقيعانها كأنه حب فلفل\n\
                كأني غداة البين يوم تحملوا لدى سمرات الحي ناقف حنظل\n\
                وقوفا بها صحبي علي مطيهم يقولون لا تهلك أسى وتجمل\n\
                وإن شفائي عبرة مهراقة فهل عند رسم دارس من معول\n\
                كدأبك من أم الحويرث قبلها وجارتها أم الرباب بمأسل";
    let halves = "على قدر أهل العزم تأتي العزائم   وتأتي على قدر الكرام المكارم\n".repeat(8);
    let list = (1..12)
        .map(|number| {
            format!("{number}. كتاب في تاريخ المدينة وأعلامها من تأليف جماعة من أهل البلد")
        })
        .collect::<Vec<_>>()
        .join("\n");
    let free = "على هذه الأرض ما يستحق الحياة\nتردد إبريل\nرائحة الخبز في الفجر\nآراء امرأة في الرجال\n\
                كتابات أسخيليوس\nأول الحب\nعشب على حجر\nأمهات تقفن على خيط ناي";
    let paragraphs = format!(
        "{}\n{}",
        ARTICLE[0].replace("     ", ""),
        ARTICLE[1].replace("     ", "")
    );
    let names = "محمد بن عبد الكريم الخطابي\nعلال الفاسي\nالمهدي بن بركة\nعبد الرحمن اليوسفي\nفاطمة المرنيسي\n\
                 إدريس الشرايبي\nمحمد شكري";
    for text in [poem, &halves, &list, free, &paragraphs, names] {
        assert_eq!(read(text).unwrap().text, text);
    }
}
