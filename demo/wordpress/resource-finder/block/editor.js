/**
 * The block in the editor, as it is: no build. The server draws it, here and on the page. What is saved into the post is
 * one sentence with 988 and 911 where they are answered: it is never shown while the plugin runs, and is what is left of
 * the block when somebody switches the plugin off.
 */
( function ( { blocks, element, blockEditor, components, i18n, serverSideRender }, { lists, keep988 } ) {
  const { createElement: h, Fragment } = element;
  const { __ } = i18n;
  const NAME = 'resource-finder/finder';

  const listChoices = () => [
    { value: '', label: __( 'All lists of the settings', 'resource-finder' ) },
    ...lists.map( ( [ value, label ] ) => ( { value, label } ) ),
  ];
  const languages = () => [
    { value: '', label: __( 'The language of the site', 'resource-finder' ) },
    { value: 'en', label: 'English' },
    { value: 'es', label: 'Español' },
  ];

  function Edit( { attributes, setAttributes, isSelected } ) {
    const { useBlockProps, InspectorControls } = blockEditor;
    const set = ( name ) => ( value ) => setAttributes( { [ name ]: value } );
    element.useEffect( () => {
      // 988 and 911 ring only in some countries; which one this is the settings say, when the block is made.
      if ( ! keep988 && attributes.keep988 ) setAttributes( { keep988: false } );
    }, [] );
    return h( Fragment, null,
      h( InspectorControls, null,
        h( components.PanelBody, { title: __( 'What is shown', 'resource-finder' ) },
          h( components.SelectControl, { label: __( 'List', 'resource-finder' ), value: attributes.feed, options: listChoices(), onChange: set( 'feed' ) } ),
          h( components.SelectControl, { label: __( 'Language', 'resource-finder' ), value: attributes.lang, options: languages(), onChange: set( 'lang' ) } ),
          h( components.TextControl, { label: __( 'A sentence above the search', 'resource-finder' ), value: attributes.notice, onChange: set( 'notice' ) } ),
          h( components.SelectControl, {
            label: __( 'Level of the headings', 'resource-finder' ), value: attributes.heading_level,
            options: [ { value: '', label: __( 'As in the settings', 'resource-finder' ) }, ...[ '2', '3', '4', '5', '6' ].map( ( value ) => ( { value, label: value } ) ) ], onChange: set( 'heading_level' ),
          } ),
        ),
      ),
      h( 'div', useBlockProps(),
        isSelected && h( 'p', null, __( 'People see a search here, as soon as its script has come. Until then, and without it, they see this:', 'resource-finder' ) ),
        // A press on a number in the editor must select the block, not call.
        h( components.Disabled, null, h( serverSideRender, { block: NAME, attributes } ) ),
      ),
    );
  }

  // These words are kept in posts, so they are never changed: the editor compares.
  const save = ( { attributes } ) => ( attributes.keep988 === false ? null : h( 'p', null,
    'In a crisis, call or text ', h( 'a', { href: 'tel:988' }, '988' ), '. If a life is in danger now, call ', h( 'a', { href: 'tel:911' }, '911' ), '.' ) );

  blocks.registerBlockType( NAME, { edit: Edit, save } );
}( window.wp, window.resourceFinderBlock || { lists: [], keep988: true } ) );
