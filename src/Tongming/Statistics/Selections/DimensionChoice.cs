namespace Tongming.Statistics.Selections;

/// <summary>What is wanted of one dimension.</summary>
/// <param name="Dimension">Its code.</param>
/// <param name="Expressions">Codes and expressions (<see cref="SelectionExpression"/>); their categories in this order, each once.</param>
public sealed record DimensionChoice(string Dimension, IReadOnlyList<string> Expressions);
