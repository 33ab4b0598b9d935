using System.Linq.Expressions;
using Tongming.Publications;

namespace Tongming.Web.Publications.Items;

/// <summary>
/// Writes the rule of <see cref="PublicScope.VisibleAt"/> out inside an expression that calls it, for questions that are translated once and
/// asked often: there the framework sees the call, not what it does. The rule itself is asked for its condition, so that there is no
/// second one.
/// </summary>
internal sealed class VisibleInside : ExpressionVisitor
{
    /// <summary>The same question with the rule written out.</summary>
    public static Expression<TDelegate> Of<TDelegate>(Expression<TDelegate> question)
        where TDelegate : Delegate => (Expression<TDelegate>)new VisibleInside().Visit(question);

    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        if (node.Method.DeclaringType != typeof(PublicScope) || node.Method.Name != nameof(PublicScope.VisibleAt))
            return base.VisitMethodCall(node);
        var rule = (MethodCallExpression)Array.Empty<Edition>().AsQueryable().VisibleAt(default).Expression;
        var condition = new MomentInstead(node.Arguments[1]).Visit(rule.Arguments[1]);
        return Expression.Call(rule.Method, Visit(node.Arguments[0]), condition);
    }

    /// <summary>Puts an expression in the place of the moment that the rule has caught.</summary>
    private sealed class MomentInstead(Expression moment) : ExpressionVisitor
    {
        protected override Expression VisitMember(MemberExpression node) =>
            node.Expression is ConstantExpression && node.Type == typeof(DateTimeOffset) ? moment : base.VisitMember(node);
    }
}
