namespace Tongming;

/// <summary>
/// Names the article or the rule of the rule book that a type or method carries out, for example
/// <c>[Law("条例 第五十条", "C-01")]</c>. Documentation and tests read it.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Method | AttributeTargets.Field, AllowMultiple = true)]
public sealed class LawAttribute(params string[] sources) : Attribute
{
    /// <summary>Statute by name and article, or a rule id such as <c>I-row</c> or <c>C-01</c>.</summary>
    public IReadOnlyList<string> Sources { get; } = sources;
}
