/// Gathers what an iterator has. In less code than the standard library's `collect`, which is compiled twice over for
/// each kind of iterator.
pub(crate) trait Gather: Iterator + Sized {
    /// All of it, in order.
    fn gather(self) -> Vec<Self::Item> {
        let mut all = Vec::with_capacity(self.size_hint().0);
        self.for_each(|item| all.push(item));
        all
    }
}

impl<I: Iterator> Gather for I {}
