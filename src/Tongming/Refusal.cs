namespace Tongming;

/// <summary>Why a rule refuses something. The sentence that people read stands in the module's texts under <paramref name="Code"/>.</summary>
/// <param name="Code">Dotted and stable, such as <c>document.password-protected</c>: resource key and problem type at once.</param>
/// <param name="Arguments">What the sentence names, in the order of its placeholders.</param>
public sealed record Refusal(string Code, params IReadOnlyList<object> Arguments);
