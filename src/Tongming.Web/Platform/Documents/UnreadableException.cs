namespace Tongming.Web.Platform.Documents;

/// <summary>Ends the reading from deep inside a parser; the reader turns it into its refusal in one place.</summary>
internal sealed class UnreadableException(Refusal refusal) : Exception(refusal.Code)
{
    public UnreadableException(string code, params IReadOnlyList<object> arguments)
        : this(new Refusal(code, arguments)) { }

    public Refusal Refusal { get; } = refusal;
}
