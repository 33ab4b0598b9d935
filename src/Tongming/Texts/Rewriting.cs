namespace Tongming.Texts;

/// <summary>
/// Writes a text anew with some stretches dropped or replaced by one character. Edits come in reading order and do not
/// overlap; a text without an edit is handed back as the same object.
/// </summary>
internal sealed class Rewriting(MappedText source)
{
    private char[] text = [];
    private int[] origins = [];
    private int read;
    private int written;
    private bool edited;

    /// <summary>Leaves a stretch out.</summary>
    public void Drop(Span span) => CopyUpTo(span);

    /// <summary>Puts one character in the place of a stretch of one or more; it gets the origin of the first.</summary>
    public void Put(Span span, char replacement)
    {
        CopyUpTo(span);
        text[written] = replacement;
        origins[written++] = source.OriginOf(span.Start);
    }

    /// <summary>The text as it now is.</summary>
    public MappedText Finish()
    {
        if (!edited)
            return source;
        CopyUpTo(new Span(source.Text.Length, 0));
        var final = GC.AllocateUninitializedArray<int>(written + 1);
        origins.AsSpan(0, written).CopyTo(final);
        final[written] = source.OriginOf(source.Text.Length);
        return new MappedText(new string(text, 0, written), final);
    }

    private void CopyUpTo(Span span)
    {
        if (span.Start < read)
            throw new ArgumentException("Edits come in reading order.", nameof(span));
        if (!edited)
        {
            edited = true;
            text = GC.AllocateUninitializedArray<char>(source.Text.Length);
            origins = GC.AllocateUninitializedArray<int>(source.Text.Length);
        }

        var kept = Span.Between(read, span.Start);
        source.Text.AsSpan(kept.Start, kept.Length).CopyTo(text.AsSpan(written));
        source.CopyOrigins(kept, origins.AsSpan(written));
        written += kept.Length;
        read = span.End;
    }
}
