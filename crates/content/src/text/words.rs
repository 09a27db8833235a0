/// Words of a list with spaces between them, and which letters stand at the first places of any of them: most
/// texts are seen by these to begin with none.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Words {
    list: &'static str,
    signs: [u32; 3],
}

impl Words {
    /// `*` stands for any ending.
    pub const fn new(list: &'static str) -> Self {
        let (mut signs, mut place) = ([0; 3], 0);
        let mut rest = list.as_bytes();
        while let [sign, after @ ..] = rest {
            (signs, place) = match sign {
                b' ' => (end(signs, place), 0),
                b'*' => (end(signs, place), place),
                _ => (mark(signs, place, 1 << (*sign & 31)), place + 1),
            };
            rest = after;
        }
        Self { list, signs: end(signs, place) }
    }

    /// How long the longest word is that a text begins with; 0 where it begins with none.
    pub fn longest(&self, text: &str) -> usize {
        if self.may_begin(text) { self.walk(text.as_bytes(), false) } else { 0 }
    }

    /// Whether a text is one of the words.
    pub fn fits(&self, text: &str) -> bool {
        self.may_begin(text) && self.walk(text.as_bytes(), true) > 0
    }

    /// Whether some word has the first letters of a text, be they those of several words.
    fn may_begin(&self, text: &str) -> bool {
        let [first, second, third] = self.signs;
        let has = |signs: u32, sign: u8| signs >> (sign & 31) & 1 == 1;
        match text.as_bytes() {
            [one, two, three, ..] => has(first, *one) && has(second, *two) && has(third, *three),
            [one, two] => has(first, *one) && has(second, *two) && has(third, 0),
            [one] => has(first, *one) && has(second, 0),
            [] => false,
        }
    }

    /// How long the longest word is that a text begins with, or that is all of it.
    fn walk(&self, text: &[u8], is_all: bool) -> usize {
        let (mut list, mut longest) = (self.list.as_bytes(), 0);
        while !list.is_empty() {
            let (mut left, mut is_open, mut fits) = (text, !is_all, true);
            while let [sign, after @ ..] = list {
                list = after;
                match (sign, left) {
                    (b' ', _) => break,
                    (b'*', _) => is_open = true,
                    (_, [same, rest @ ..]) if same == sign => left = rest,
                    _ => fits = false,
                }
            }
            if fits && (is_open || left.is_empty()) {
                longest = longest.max(text.len() - left.len());
            }
        }
        longest
    }

    /// Whether a text is made of nothing but the words.
    pub fn make_up(&self, text: &str) -> bool {
        let mut rest = text;
        while let Some(after) = rest.get(self.longest(rest)..).filter(|after| after.len() < rest.len()) {
            rest = after;
        }
        rest.is_empty()
    }

    /// Each of the words.
    #[cfg(test)]
    pub fn all(&self) -> impl Iterator<Item = &'static str> + use<> {
        self.list.split_ascii_whitespace()
    }

    /// Whether one of the words is in a text.
    pub fn are_in(&self, text: &str) -> bool {
        (0..text.len()).any(|at| text.get(at..).is_some_and(|rest| self.longest(rest) > 0))
    }
}

/// After a word anything may stand.
const fn end(signs: [u32; 3], place: usize) -> [u32; 3] {
    mark(mark(signs, place, u32::MAX), place + 1, u32::MAX)
}

const fn mark([first, second, third]: [u32; 3], place: usize, bits: u32) -> [u32; 3] {
    match place {
        0 => [first | bits, second, third],
        1 => [first, second | bits, third],
        2 => [first, second, third | bits],
        _ => [first, second, third],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_where_they_begin_and_as_a_whole() {
        const WORDS: Words = Words::new("ho hoten nam* s");
        assert_eq!(["hotenkhac", "hoa", "so", "than", ""].map(|text| WORDS.longest(text)), [5, 2, 1, 0, 0]);
        assert_eq!(
            ["ho", "hot", "namkhac", "s", "na", ""].map(|text| WORDS.fits(text)),
            [true, false, true, true, false, false]
        );
        assert!(WORDS.are_in("đđhoa") && !WORDS.are_in("nay"));
        assert!(WORDS.make_up("hotens") && !WORDS.make_up("hoa"));
    }
}
